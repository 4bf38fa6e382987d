package org.huiji.web.desk.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.reference.CodeList;
import org.huiji.web.desk.phrase.ReturnPhrase.Place;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Phrases by department and version. */
@RunningProduct
class ReturnPhrasesTest {

    private static final String CITY = "210100";
    private static final String DISTRICT = "210102";
    private static final String OTHER_CITY = "210200";
    private static final String REASON = "B02";

    @Autowired
    private ReturnPhrases phrases;

    @Autowired
    private ReferenceLists lists;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void leaveTheFirstOnes() {
        jdbc.sql("DELETE FROM service.return_phrase WHERE changed_by <> ''").update();
    }

    @Test
    void theProvinceBeginsWithAPhraseForEachReason() {
        assertThat(lists.current(CodeList.RETURN_REASON))
                .allSatisfy(reason -> assertThat(usable(DISTRICT, reason.code())).isNotEmpty());
    }

    @Test
    void aDepartmentsOwnComeFirstAndReachThoseBelowAlone() {
        phrases.change(phrases.nextPlace(CITY, REASON), 0, "市局用语", "王建国");
        phrases.change(phrases.nextPlace(DISTRICT, REASON), 0, "区局用语", "刘晓东");
        assertThat(texts(DISTRICT)).startsWith("区局用语", "市局用语").hasSize(3);
        assertThat(texts(CITY)).startsWith("市局用语").hasSize(2);
        assertThat(texts(OTHER_CITY)).hasSize(1);
    }

    @Test
    void theLatestVersionCountsAndTheFormerStays() {
        Place place = phrases.nextPlace(DISTRICT, REASON);
        phrases.change(place, 0, "旧用语", "刘晓东");
        phrases.change(place, 1, "新用语", "刘晓东");
        assertThat(texts(DISTRICT)).contains("新用语").doesNotContain("旧用语");
        assertThat(phrases.versions(place)).extracting(ReturnPhrase::text).containsExactly("新用语", "旧用语");
    }

    @Test
    void ofTwoWhoChangeTheSameVersionTheLaterIsRefused() {
        Place place = phrases.nextPlace(DISTRICT, REASON);
        assertThat(phrases.change(place, 0, "甲", "刘晓东")).isTrue();
        assertThat(phrases.change(place, 0, "乙", "周敏")).isFalse();
        assertThat(texts(DISTRICT)).contains("甲").doesNotContain("乙");
    }

    @Test
    void aPhraseTakenOutOfUseIsOfferedNoMore() {
        phrases.change(phrases.nextPlace(DISTRICT, REASON), 0, "停用的用语", "刘晓东");
        ReturnPhrase used = usable(DISTRICT, REASON).getFirst();
        assertThat(phrases.retire(used, "刘晓东")).isTrue();
        assertThat(texts(DISTRICT)).doesNotContain("停用的用语").hasSize(1);
        assertThat(phrases.nextPlace(DISTRICT, REASON).number()).isEqualTo(2);
    }

    private List<String> texts(String department) {
        return usable(department, REASON).stream().map(ReturnPhrase::text).toList();
    }

    private List<ReturnPhrase> usable(String department, String reason) {
        return phrases.usableBy(department).stream().filter(phrase -> phrase.place().reasonCode().equals(reason))
                .toList();
    }
}
