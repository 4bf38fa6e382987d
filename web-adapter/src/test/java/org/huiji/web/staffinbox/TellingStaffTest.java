package org.huiji.web.staffinbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.EventProcessingConfiguration;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.AssignReview;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.ReassignReview;
import org.huiji.application.ApplicationCommand.TransferApplication;
import org.huiji.application.Role;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.RecordedEvent;
import org.huiji.application.port.StaffDirectory.StaffMember;
import org.huiji.config.readmodels.Latecomers;
import org.huiji.projections.Followers;
import org.huiji.review.ReviewStep.Kind;
import org.huiji.web.account.StaffAccounts;
import org.huiji.web.demo.sample.SentCommands;
import org.huiji.web.demo.sample.SubmittedCrowd;
import org.huiji.web.support.Following;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who of staff is told what. The department of these reviews has two reviewers and no head; head1 leads the city above,
 * head2 the province above that.
 */
@RunningProduct
class TellingStaffTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HERE = SubmittedCrowd.DEPARTMENT;
    private static final String THERE = SubmittedCrowd.OTHER_DEPARTMENT;
    private static final Actor REVIEWER = SentCommands.staff("reviewer1", Role.REVIEWER, HERE);
    private static final Actor HEAD = SentCommands.staff("head1", Role.HEAD, "210100");
    /** Of nobody else who files in the same product. */
    private static final AtomicInteger PERSONS = new AtomicInteger(800);

    @Autowired
    private SubmittedCrowd crowd;

    @Autowired
    private SentCommands commands;

    @Autowired
    private StaffEventMessages handler;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private ApplicationLog log;

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    private Latecomers latecomers;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void removeNewHeads() {
        jdbc.sql("DELETE FROM service.staff_account WHERE id LIKE 'new-%'").update();
        jdbc.sql("UPDATE service.staff_account SET active = true").update();
    }

    @Test
    void ofAReviewThatIsLateReviewerAndHeadAreToldAndAtLastTheDepartmentAbove() throws Exception {
        UUID id = claimed();
        commands.takeStep(id, Kind.REMINDER);
        assertThat(told(id)).containsExactlyInAnyOrder("reviewer1 REMINDER", "head1 REMINDER");
        commands.takeStep(id, Kind.OVERDUE);
        assertThat(told(id)).containsExactlyInAnyOrder("reviewer1 REMINDER", "head1 REMINDER", "reviewer1 OVERDUE",
                "head1 OVERDUE", "head2 OVERDUE");
    }

    @Test
    void ofAReviewThatNobodyHasTakenUpTheHeadsAreTold() throws Exception {
        UUID id = submitted();
        commands.takeStep(id, Kind.OVERDUE);
        assertThat(told(id)).containsExactlyInAnyOrder("head1 REMINDER", "head1 OVERDUE", "head2 OVERDUE");
    }

    @Test
    void aDepartmentsOwnHeadsAreToldBeforeThoseAbove() throws Exception {
        add("new-head", Role.HEAD, HERE);
        add("new-head-too", Role.HEAD, HERE);
        UUID id = submitted();
        commands.takeStep(id, Kind.REMINDER);
        assertThat(told(id)).containsExactlyInAnyOrder("new-head REMINDER", "new-head-too REMINDER");
        commands.takeStep(id, Kind.OVERDUE);
        assertThat(told(id)).contains("new-head OVERDUE", "head1 OVERDUE").doesNotContain("head2 OVERDUE");
    }

    @Test
    void whereNobodyIsInOfficeNobodyIsTold() throws Exception {
        UUID id = claimed();
        jdbc.sql("UPDATE service.staff_account SET active = false WHERE role = 'HEAD' OR id = 'reviewer1'").update();
        commands.takeStep(id, Kind.OVERDUE);
        assertThat(told(id)).isEmpty();
        assertThat(parked()).isZero();
    }

    @Test
    void whoeverIsAssignedAReviewIsToldAndWhoLosesItToo() throws Exception {
        UUID id = submitted();
        commands.send(new AssignReview(id, commands.versionOf(id), "reviewer2"), HEAD);
        assertThat(told(id)).containsExactly("reviewer2 ASSIGNED");
        commands.send(new ReassignReview(id, commands.versionOf(id), "reviewer1", "今日请假"), HEAD);
        assertThat(told(id)).containsExactlyInAnyOrder("reviewer2 ASSIGNED", "reviewer1 ASSIGNED",
                "reviewer2 REASSIGNED");
    }

    @Test
    void theHeadOfTheReceivingDepartmentIsToldOfATransfer() throws Exception {
        add("new-head", Role.HEAD, THERE);
        UUID id = claimed();
        commands.send(new TransferApplication(id, commands.versionOf(id), THERE, "单位在沈河区"), REVIEWER);
        assertThat(told(id)).containsExactly("new-head TRANSFERRED");
    }

    @Test
    void whoReturnedAnApplicationIsToldThatItHasComeBack() {
        UUID id = crowd.submitCorrected(HERE, PERSONS.getAndIncrement(), 4);
        assertThat(told(id)).containsExactly("reviewer1 RESUBMITTED");
    }

    @Test
    void whatIsReadAgainIsToldToNobodyElse() throws Exception {
        UUID id = claimed();
        commands.takeStep(id, Kind.OVERDUE);
        List<String> told = told(id);
        add("new-head", Role.HEAD, HERE);
        for (RecordedEvent recorded : log.eventsOf(id)) {
            handler.on(recorded.event(), recorded.sequence(), recorded.recordedAt());
        }
        replay();
        assertThat(told(id)).isEqualTo(told).hasSize(5);
    }

    @Test
    void whatWasRecordedBeforeStaffWereToldIsToldToNobody() throws Exception {
        UUID id = claimed();
        commands.takeStep(id, Kind.REMINDER);
        assertThat(told(id)).hasSize(2);
        jdbc.sql("DELETE FROM service.staff_message WHERE application_id = ?").param(id).update();
        jdbc.sql("DELETE FROM service.staff_occasion WHERE application_id = ?").param(id).update();
        RecordedEvent reminder = log.eventsOf(id).getLast();
        Instant introduced = jdbc.sql("SELECT introduced_at FROM service.staff_message_course")
                .query(Timestamp.class).single().toInstant();
        handler.on(reminder.event(), reminder.sequence(), introduced.minusMillis(1));
        assertThat(told(id)).isEmpty();
        handler.on(reminder.event(), reminder.sequence(), introduced);
        assertThat(told(id)).hasSize(2);
    }

    @Test
    void nothingPersonalStandsInAMessage() throws Exception {
        UUID id = claimed();
        commands.takeStep(id, Kind.OVERDUE);
        assertThat(told(id)).isNotEmpty();
        assertThat(jdbc.sql("SELECT to_jsonb(m)::text FROM service.staff_message m WHERE application_id = ?")
                .param(id).query(String.class).list())
                .isNotEmpty().noneMatch(row -> row.contains("关山月") || row.contains("21010219900101"));
    }

    private UUID submitted() throws Exception {
        return crowd.submit(HERE, PERSONS.getAndIncrement(), 1, 1).getFirst();
    }

    private UUID claimed() throws Exception {
        UUID id = submitted();
        commands.send(new ClaimReview(id, commands.versionOf(id)), REVIEWER);
        return id;
    }

    private void add(String id, Role role, String department) {
        accounts.add(new StaffMember(id, id, role, department), null, "");
    }

    /** Who was told what of the application, once the follower has seen its last event. */
    private List<String> told(UUID id) {
        long last = lastEvent();
        await().atMost(PATIENCE).until(() -> hasReached(last));
        return jdbc.sql(
                "SELECT recipient_id || ' ' || kind FROM service.staff_message WHERE application_id = ? ORDER BY id")
                .param(id).query(String.class).list();
    }

    private void replay() {
        latecomers.makeAgain(Followers.STAFF_MESSAGES);
    }

    private boolean hasReached(long index) {
        return new Following(processing, jdbc).hasReached(Followers.STAFF_MESSAGES, index);
    }

    private long lastEvent() {
        return jdbc.sql("SELECT max(global_index) FROM event_store.domain_event_entry").query(Long.class).single();
    }

    private int parked() {
        return jdbc.sql("SELECT count(*) FROM work.dead_letter_entry WHERE processing_group = ?")
                .param(Followers.STAFF_MESSAGES).query(Integer.class).single();
    }
}
