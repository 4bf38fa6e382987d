package org.huiji.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.ReviewBecameOverdue;
import org.huiji.application.ApplicationEvent.ReviewReminderIssued;
import org.huiji.review.ReviewDates;
import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node is killed after one review was reminded of and before another was, and comes back long after both were due: each
 * step is taken once, in its order, and says when it was due and when it was taken.
 */
class AKilledNodeMissesNoStepTest {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration DOWN = Duration.ofDays(60);

    private static final String EVENTS = """
            SELECT payload_type FROM event_store.domain_event_entry
            WHERE aggregate_identifier = :id AND payload_type IN ('ReviewReminderIssued', 'ReviewBecameOverdue')
            ORDER BY sequence_number
            """;

    @TempDir
    private Path directory;

    @Test
    void theStepsMissedWhileItWasDownAreEachTakenOnceWithBothTimes() throws Exception {
        try (Installation installation = new Installation()) {
            JdbcClient jdbc = installation.jdbc();
            killBetweenTheSteps(installation, jdbc);
            UUID reminded = submitted(jdbc, 0);
            UUID fresh = submitted(jdbc, 1);
            assertThat(steps(jdbc, reminded)).containsExactly("ReviewReminderIssued");
            assertThat(steps(jdbc, fresh)).isEmpty();
            installation.passes(DOWN);
            Instant back = Instant.now().plus(DOWN);
            Node node = installation.startNode();
            await().atMost(PATIENCE).until(() -> scheduled(jdbc) == 0);
            assertTaken(History.of(reminded, node), node, reminded, false, back);
            assertTaken(History.of(fresh, node), node, fresh, true, back);
        }
    }

    private void killBetweenTheSteps(Installation installation, JdbcClient jdbc) throws Exception {
        Path said = directory.resolve("said.txt");
        Process process = installation.startProcess(said);
        try {
            await().atMost(PATIENCE).until(() -> !process.isAlive() || isBetweenTheSteps(jdbc));
            assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Both have filed, one was reminded of; its second step waits, and both of the other. */
    private static boolean isBetweenTheSteps(JdbcClient jdbc) {
        boolean begun = jdbc.sql("SELECT to_regclass('work.scheduled_tasks') IS NOT NULL").query(Boolean.class)
                .single();
        return begun && scheduled(jdbc) == 3 && jdbc.sql(
                "SELECT count(*) FROM event_store.domain_event_entry WHERE payload_type = 'ReviewReminderIssued'")
                .query(Integer.class).single() == 1;
    }

    private static void assertTaken(History history, Node node, UUID id, boolean remindedLate, Instant back) {
        ReviewDates dates = history.all(ApplicationSubmittedForReview.class).getFirst().dates();
        assertThat(history.steps()).containsExactly("ReviewReminderIssued", "ReviewBecameOverdue");
        ReviewReminderIssued reminder = history.all(ReviewReminderIssued.class).getFirst();
        assertThat(reminder.dueAt()).isEqualTo(dates.remindAt());
        assertThat(reminder.firedAt().isAfter(back)).isEqualTo(remindedLate);
        ReviewBecameOverdue overdue = history.all(ReviewBecameOverdue.class).getFirst();
        assertThat(overdue.dueAt()).isEqualTo(dates.overdueAt());
        assertThat(overdue.firedAt()).isAfter(back);
        assertThat(timesShown(node, id)).isEqualTo(2);
    }

    /** How many steps the auditor sees with the time they were due and the time they were taken. */
    private static long timesShown(Node node, UUID id) {
        Browser auditor = node.browser();
        NewAccount.signInStaff(auditor, "auditor1");
        Browser.Page page = auditor.get("/audit/applications/" + id);
        assertThat(page.status()).isEqualTo(200);
        return Pattern.compile("应于[^<]+,实际于[^<]+<").matcher(page.text()).results().count();
    }

    private static int scheduled(JdbcClient jdbc) {
        return jdbc.sql("SELECT count(*) FROM work.scheduled_tasks WHERE task_name IN ('AxonDeadline', 'review-step')")
                .query(Integer.class).single();
    }

    private static Iterable<String> steps(JdbcClient jdbc, UUID id) {
        return jdbc.sql(EVENTS).param("id", id.toString()).query(String.class).list();
    }

    /** The first submission, or the second. */
    private static UUID submitted(JdbcClient jdbc, int place) {
        return UUID.fromString(jdbc.sql("""
                SELECT aggregate_identifier FROM event_store.domain_event_entry
                WHERE payload_type = 'ApplicationSubmittedForReview' ORDER BY global_index
                """).query(String.class).list().get(place));
    }
}
