package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiji.review.ReviewDates;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is pointed out to a reviewer without anybody looking. What cannot come to the desk by any command is asked of the
 * checks themselves, in {@code MachineChecksTest}.
 */
@RunningProduct
class WhatTheMachineChecksTest {

    private static final String SHARED = "另一人的申报使用了相同的有效身份证件正面照片";
    private static final Pattern OTHER = Pattern
            .compile("href=\"(/desk/applications/[0-9a-f-]{36})\"[^>]*>(HJ-\\w{6}-\\w{6}) · [^<]*和平区[^<]*</a>");
    private static final String OUTSIDE = "地址在沈阳市和平区,不属";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    /** All persons of these tests upload the same drawing; more of them than are named may have done so before. */
    @Test
    void aPictureThatAnotherPersonUsedNamesTheirApplicationAndNotThem() {
        FiledPerson.submitted(port, jdbc);
        String own = FiledPerson.submitted(port, jdbc).submittedNumber();
        ReviewerAtDesk reviewer = ReviewerAtDesk.signedIn(port, "reviewer1");
        String page = reviewer.browser().get(reviewer.find("PENDING", own)).text();
        assertThat(page).contains(SHARED);
        Matcher others = OTHER.matcher(page);
        assertThat(others.find()).isTrue();
        assertThat(others.group(2)).isNotEqualTo(own);
        assertThat(reviewer.browser().get(others.group(1)).text()).contains(others.group(2));
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
        assertDiffers(page, OUTSIDE);
    }

    @Test
    void whoIsYoungerThanSixteenIsPointedOut() {
        LocalDate birthDate = LocalDate.ofInstant(clock.instant(), ReviewDates.ZONE).minusYears(16).plusDays(40);
        FormFiling filing = FormFiling.bornOn(birthDate, port, jdbc).complete();
        assertDiffers(reviewOf(FiledPerson.submitted(port, filing)), "申报人未满16周岁");
        assertThat(reviewOf(FiledPerson.submitted(port, jdbc))).doesNotContain("申报人未满16周岁");
    }

    @Test
    void aLicenceNumberOfTheTimeBeforeTheCreditCodeIsPointedOut() {
        FormFiling filing = FormFiling.signedIn(port, jdbc).answered().workFor("210100000012345")
                .attach(FormFiling.ASKED).attach(List.of("EMPLOYMENT_PROOF", "EMPLOYER_LICENCE"));
        assertDiffers(reviewOf(FiledPerson.submitted(port, filing)), "不是18位统一社会信用代码,无法校验,请对照原件");
    }

    private String reviewOf(FiledPerson person) {
        ReviewerAtDesk reviewer = ReviewerAtDesk.signedIn(port, "reviewer1");
        return reviewer.browser().get(reviewer.find("PENDING", person.submittedNumber())).text();
    }

    /** The words, marked as what does not agree. */
    private static void assertDiffers(String page, String words) {
        assertThat(page).containsPattern(
                Pattern.quote(words) + "[^<]*</span></td><td><span class=\"diff\">! 请核对</span>");
    }
}
