package org.huiji.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huiji.application.Actor;
import org.huiji.application.Channel;
import org.huiji.application.Role;
import org.huiji.projections.casefile.FindCaseFile;
import org.huiji.web.command.Queries;
import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a reviewer has marked waits for them, and for nobody else. */
@RunningProduct
class KeepingAnOpinionTest {

    private static final String TEXT = "邮箱地址与电话核实的不同";
    private static final String[] MARKS = {"verdict.email", "wrong", "reason.email", "A01", "text.email", TEXT,
            "verdict.birthDate", "ok"};
    private static final ReviewForm FORM = new ReviewForm(
            Map.of("email", new Verdict("email", "wrong", "A01", TEXT)));
    private static final int LOOKS = 500;

    @LocalServerPort
    private int port;

    @Autowired
    private FilledSamples samples;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReviewOpinions opinions;

    @Autowired
    private Queries queries;

    @Autowired
    private PlatformTransactionManager transactions;

    private Reviewing mine;

    @BeforeEach
    void claim() {
        samples.fillIn();
        mine = Reviewing.firstPending(port, "reviewer1").claim();
    }

    @AfterEach
    void putBack() {
        if (mine.page().text().contains("/release")) {
            mine.release();
        }
    }

    @Test
    void marksAreFoundAgainOnAnotherMachine() {
        Page saved = mine.send("/opinion/autosave", mine.page(), MARKS);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text()).matches("\\d\\d:\\d\\d");
        Page again = mine.seenBy(port, "reviewer1").page();
        assertThat(again.text()).contains(TEXT).contains("草稿意见 " + saved.text() + " 已存");
        assertThat(checked(again)).contains("verdict.email=wrong", "verdict.birthDate=ok");
    }

    @Test
    void theButtonKeepsThemWithoutAScript() {
        Page answer = mine.send("/opinion", mine.page(), MARKS);
        assertThat(answer.location()).isEqualTo(mine.path());
        assertThat(mine.page().text()).contains(TEXT).contains("草稿意见已保存");
    }

    @Test
    void whatIsKeptCannotBeReadInTheTable() {
        mine.send("/opinion", mine.page(), MARKS);
        assertThat(rows()).hasSize(1).noneMatch(row -> row.contains(TEXT) || row.contains("email"));
    }

    @Test
    void lookingAtThePreviewLosesNothing() {
        Page preview = mine.send("/return", mine.page(), with(MARKS, "step", "preview"));
        assertThat(preview.text()).contains("申报人将看到");
        assertThat(mine.page().text()).contains(TEXT);
    }

    @Test
    void ofTwoWindowsTheLaterWinsAndIsTold() {
        Page first = mine.page();
        Page second = mine.page();
        mine.send("/opinion/autosave", first, MARKS);
        Page later = mine.send("/opinion/autosave", second, "verdict.email", "ok");
        assertThat(later.status()).isEqualTo(200);
        assertThat(later.text()).contains("另一窗口").contains("已被替换");
        Page again = mine.page();
        assertThat(again.text()).doesNotContain(TEXT);
        assertThat(checked(again)).contains("verdict.email=ok");
        assertThat(mine.send("/opinion/autosave", again, MARKS).text()).doesNotContain("另一窗口");
    }

    @Test
    void nobodyKeepsAnOpinionOnWhatTheyHaveNotClaimed() {
        Page page = mine.page();
        Reviewing other = mine.seenBy(port, "reviewer2");
        other.get("/desk/queue");
        Page answer = other.send("/opinion/autosave", page, MARKS);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("不在您名下");
        Page byButton = other.send("/opinion", other.page(), MARKS);
        assertThat(byButton.status()).isEqualTo(409);
        assertThat(byButton.text()).contains("不在您名下");
        Reviewing foreign = mine.seenBy(port, "reviewer3");
        foreign.get("/desk/queue");
        assertThat(foreign.send("/opinion/autosave", page, MARKS).status()).isEqualTo(404);
        assertThat(rows()).isEmpty();
    }

    @Test
    void aPageOfAnEarlierTimeKeepsNothing() {
        Page old = mine.page();
        mine.release();
        mine.claim();
        assertThat(mine.send("/opinion/autosave", old, MARKS).status()).isEqualTo(409);
        assertThat(mine.page().text()).doesNotContain(TEXT);
    }

    @Test
    void anOpinionEndsWithItsClaim() {
        mine.send("/opinion", mine.page(), MARKS);
        mine.release();
        assertThat(untilGone()).isTrue();
        assertThat(mine.claim().page().text()).doesNotContain(TEXT);
    }

    @Test
    void anOpinionThatWasLeftBehindIsShownToNobody() {
        mine.send("/opinion", mine.page(), MARKS);
        jdbc.sql("UPDATE service.review_opinion SET reviewer_id = 'reviewer2' WHERE sealed IS NOT NULL").update();
        assertThat(mine.page().text()).doesNotContain(TEXT);
        jdbc.sql("UPDATE service.review_opinion SET reviewer_id = 'reviewer1', round = 9 WHERE sealed IS NOT NULL")
                .update();
        assertThat(mine.page().text()).doesNotContain(TEXT);
    }

    @Test
    void aReturnTakesTheOpinionAway() {
        mine.send("/opinion", mine.page(), MARKS);
        mine.send("/return", mine.page(), with(MARKS, "step", "confirm"));
        assertThat(untilGone()).isTrue();
        Page returned = mine.seeing("id=\"recall\"");
        mine.send("/recall", returned);
        assertThat(mine.seeing("id=\"return\"").text()).doesNotContain("草稿意见 ");
    }

    @Test
    void aSaveThatArrivesAfterTheReviewEndedKeepsNothing() {
        DeskCase before = opened();
        mine.send("/return", mine.page(), with(MARKS, "step", "confirm"));
        assertThat(untilFollowedBeyond(before.file().version())).isTrue();
        assertThat(opinions.keep(before, FORM, pageOf(before))).isEmpty();
        assertThat(rows()).isEmpty();
        mine.send("/recall", mine.seeing("id=\"recall\""));
        assertThat(mine.seeing("id=\"return\"").text()).doesNotContain("草稿意见 ");
    }

    /** The end waits for the save, whose row it could not see yet otherwise. */
    @Test
    void aSaveThatIsUnderWayWhileTheReviewEndsLeavesNothing() throws InterruptedException {
        DeskCase before = opened();
        Thread end = Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
            assertThat(opinions.keep(before, FORM, pageOf(before))).isPresent();
            Thread ending = Thread.startVirtualThread(
                    () -> opinions.dropBefore(mine.id(), before.file().version() + 1));
            untilSomebodyWaits();
            return ending;
        }));
        end.join();
        assertThat(rows()).isEmpty();
        assertThat(opinions.keep(before, FORM, pageOf(before))).isEmpty();
    }

    @Test
    void aMarkThatNamesNothingIsLeftOut() {
        mine.send("/opinion", mine.page(), "verdict.nothing", "wrong", "opinionPage", "x", "verdict.email", "ok");
        assertThat(checked(mine.page())).containsExactly("verdict.email=ok");
    }

    /** The review as its reviewer's page saw it. */
    private DeskCase opened() {
        return new DeskCase(queries.ask(new FindCaseFile(mine.id())).caseFile().orElseThrow(),
                new Actor("reviewer1", Role.REVIEWER, "210102", "", Channel.WEB, ""), false);
    }

    private static OpinionPage pageOf(DeskCase opened) {
        return new OpinionPage(opened.file().version(), null, null);
    }

    private boolean untilFollowedBeyond(long version) {
        for (int looks = 0; looks < LOOKS; looks++) {
            mine.get("/desk/queue");
            if (jdbc.sql(
                    "SELECT count(*) FROM service.review_opinion WHERE application_id = :id AND version_seen > :version")
                    .param("id", mine.id()).param("version", version).query(Long.class).single() == 1) {
                return true;
            }
        }
        return false;
    }

    private void untilSomebodyWaits() {
        for (int looks = 0; looks < LOOKS; looks++) {
            if (jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted").query(Long.class).single() > 0) {
                return;
            }
        }
    }

    private boolean untilGone() {
        for (int looks = 0; looks < LOOKS; looks++) {
            mine.get("/desk/queue");
            if (rows().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<String> rows() {
        return jdbc
                .sql("SELECT r::text FROM service.review_opinion r WHERE application_id = :id AND sealed IS NOT NULL")
                .param("id", mine.id()).query(String.class).list();
    }

    private static List<String> checked(Page page) {
        return Pattern.compile("<input type=\"radio\"[^>]*checked=\"checked\"[^>]*>")
                .matcher(page.text()).results().map(MatchResult::group)
                .map(input -> input.replaceAll(".*name=\"([^\"]+)\".*", "$1") + "="
                        + input.replaceAll(".*value=\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private static String[] with(String[] marks, String name, String value) {
        String[] all = Arrays.copyOf(marks, marks.length + 2);
        all[marks.length] = name;
        all[marks.length + 1] = value;
        return all;
    }
}
