package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is pointed out to a reviewer without anybody looking. */
@RunningProduct
class WhatTheMachineChecksTest {

    private static final String SHARED = "另一人的申报使用了相同的有效身份证件正面照片";
    private static final String OUTSIDE = "地址在沈阳市和平区,不属";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    /** All persons of these tests upload the same drawing. */
    @Test
    void aPictureThatAnotherPersonUsedNamesTheirApplicationAndNotThem() {
        String other = FiledPerson.submitted(port, jdbc).submittedNumber();
        ReviewerAtDesk reviewer = ReviewerAtDesk.signedIn(port, "reviewer1");
        String otherPath = reviewer.find("PENDING", other);
        String path = reviewer.find("PENDING", FiledPerson.submitted(port, jdbc).submittedNumber());
        assertThat(reviewer.browser().get(path).text()).contains(SHARED).containsPattern("href=\"" + otherPath
                + "\"[^>]*>" + other + " · [^<]*和平区[^<]*</a>");
    }

    @Test
    void whatLiesElsewhereIsNamedByItsDepartmentAlone() {
        String other = FiledPerson.submitted(port, jdbc).submittedNumber();
        String sentOn = FiledPerson.submitted(port, jdbc).submittedNumber();
        ReviewerAtDesk reviewer = ReviewerAtDesk.signedIn(port, "reviewer1");
        String path = reviewer.claim(sentOn);
        assertThat(reviewer.browser().get(path).text()).contains("属受理部门辖区").doesNotContain(OUTSIDE);
        reviewer.transfer(path, "210103");
        ReviewerAtDesk receiving = ReviewerAtDesk.signedIn(port, "reviewer3");
        String page = receiving.browser().get(receiving.find("PENDING", sentOn)).text();
        assertThat(page).contains(SHARED).containsPattern(SHARED + "\\([^)]*和平区[^)]*\\)").doesNotContain(other);
        assertThat(page).contains(OUTSIDE);
    }
}
