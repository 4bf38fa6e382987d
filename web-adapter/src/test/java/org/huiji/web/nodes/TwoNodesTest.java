package org.huiji.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.ReleaseReview;
import org.huiji.application.ApplicationEvent.PersonalInfoSubmitted;
import org.huiji.application.ApplicationEvent.ReviewBecameOverdue;
import org.huiji.application.ApplicationEvent.ReviewClaimed;
import org.huiji.application.ApplicationEvent.ReviewReminderIssued;
import org.huiji.application.Channel;
import org.huiji.application.CommandContext;
import org.huiji.application.Receipt;
import org.huiji.application.Receipt.Outcome;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.Refusal;
import org.huiji.application.Role;
import org.huiji.application.port.KeyDestroyedException;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.application.port.StaffDirectory.StaffMember;
import org.huiji.projections.ReadModelProgress;
import org.huiji.projections.ReadModels;
import org.huiji.web.account.ShownStaffAccounts;
import org.huiji.web.account.StaffAccounts;
import org.huiji.web.demo.sample.SubmittedCrowd;
import org.huiji.web.support.Browser;
import org.huiji.web.support.NewAccount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Two nodes on one database: what both want to do is done once. */
class TwoNodesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int APPLICATIONS = 500;
    private static final int LATE = 20;
    private static final int REVIEWERS_PER_NODE = 4;
    private static final int LAST_OF_THE_CROWD = 900;

    private static Installation installation;
    private static Node first;
    private static Node second;

    @BeforeAll
    static void startTwoNodes() {
        installation = new Installation();
        first = installation.startNode();
        second = installation.startNode();
    }

    @AfterAll
    static void stop() throws Exception {
        installation.close();
    }

    @Test
    void eightReviewersTakeFiveHundredApplicationsEachOnceAndLoseNone() throws Exception {
        List<UUID> submitted = first.bean(SubmittedCrowd.class).submit(SubmittedCrowd.DEPARTMENT, 0, APPLICATIONS, 1);
        await().atMost(PATIENCE).until(() -> submitted.stream().allMatch(TwoNodesTest::isInTheQueue));
        List<PressingReviewer> reviewers = signIn();
        Map<UUID, String> told = new HashMap<>();
        for (PressingReviewer reviewer : press(reviewers)) {
            reviewer.taken().forEach(id -> assertThat(told.put(id, reviewer.id())).as("also told to").isNull());
        }
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(submitted);
        submitted.forEach(id -> assertThat(History.of(id, second).all(ReviewClaimed.class))
                .extracting(ReviewClaimed::reviewerId).containsExactly(told.get(id)));
        for (PressingReviewer reviewer : reviewers) {
            await().atMost(PATIENCE).untilAsserted(
                    () -> assertThat(reviewer.shownAsMine()).isEqualTo(reviewer.taken()));
        }
    }

    @Test
    void eachStepOfAClockIsTakenOnceThoughBothNodesTakeSteps() throws Exception {
        List<UUID> late = new ArrayList<>(first.bean(SubmittedCrowd.class).submit(
                SubmittedCrowd.OTHER_DEPARTMENT, APPLICATIONS, LATE, 12));
        late.addAll(second.bean(SubmittedCrowd.class).submit(
                SubmittedCrowd.OTHER_DEPARTMENT, APPLICATIONS + LATE, LATE, 12));
        await().atMost(PATIENCE).until(() -> stepsStillToTake(late) == 0
                && late.stream().allMatch(id -> History.of(id, first).steps().size() >= 2));
        for (UUID id : late) {
            History history = History.of(id, second);
            assertThat(history.steps()).containsExactly("ReviewReminderIssued", "ReviewBecameOverdue");
            assertThat(history.all(ReviewReminderIssued.class)).allSatisfy(
                    step -> assertThat(step.firedAt()).isAfter(step.dueAt()));
            assertThat(history.all(ReviewBecameOverdue.class)).allSatisfy(
                    step -> assertThat(step.firedAt()).isAfter(step.dueAt()));
        }
    }

    @Test
    void aPersonErasedOnOneNodeIsUnreadableOnTheOtherThoughItHeldTheKey() throws Exception {
        UUID id = first.bean(SubmittedCrowd.class).submit(SubmittedCrowd.OTHER_DEPARTMENT, LAST_OF_THE_CROWD, 1, 1)
                .getFirst();
        assertThat(History.of(id, second).all(PersonalInfoSubmitted.class)).isNotEmpty()
                .allMatch(event -> event.personalInfo().read().isPresent());
        await().atMost(PATIENCE).until(() -> isIn(ReadModels.AUDIT_SEARCH, id));
        Browser asks = first.browser();
        NewAccount.signInStaff(asks, "admin1");
        asks.get("/erasures/new");
        Matcher subject = Pattern.compile("name=\"subject\" value=\"([0-9a-f-]{36})\"").matcher(
                asks.post("/erasures/new", "person", ReceiptNumber.of(id)).text());
        assertThat(subject.find()).isTrue();
        String request = asks.post("/erasures", "requestId", UUID.randomUUID().toString(), "subject",
                subject.group(1), "basis", "OTHER", "letter", "2026-1", "reason", "书面申请已核对").location();
        Browser confirms = first.browser();
        NewAccount.signInStaff(confirms, "security1");
        confirms.get(request);
        confirms.post(request + "/confirm", "understood", "true");
        await().atMost(PATIENCE).until(() -> confirms.get(request).text().contains("已于"));
        assertThat(History.of(id, second).all(PersonalInfoSubmitted.class)).isNotEmpty()
                .allMatch(event -> event.personalInfo().read().isEmpty());
        assertThat(second.bean(PersonalDataVault.class).isDestroyed(id)).isTrue();
        assertThat(catchThrowable(() -> second.bean(PersonalDataVault.class).seal(id, "late", new byte[1])))
                .isInstanceOf(KeyDestroyedException.class);
    }

    /** What a node remembers of an application is old once the other has gone on. */
    @Test
    void neitherNodeDecidesByWhatItKnewBeforeTheOtherWentOn() throws Exception {
        UUID id = first.bean(SubmittedCrowd.class).submit(SubmittedCrowd.OTHER_DEPARTMENT, LAST_OF_THE_CROWD + 1, 1, 1)
                .getFirst();
        long pending = claim(first, "one", id, ClaimReview.NO_VERSION).version() - 1;
        Receipt released = send(first, "one", new ReleaseReview(id, pending + 1));
        Receipt claimed = claim(second, "two", id, released.version());
        // The first would accept it.
        assertThat(catchThrowable(() -> claim(first, "one", id, ClaimReview.NO_VERSION))).isInstanceOf(Refusal.class);
        Receipt again = send(second, "two", new ReleaseReview(id, claimed.version()));
        // The first would refuse it, since it knows it as claimed.
        assertThat(claim(first, "one", id, again.version()).outcome()).isEqualTo(Outcome.STORED);
        assertThat(History.of(id, second).all(ReviewClaimed.class)).extracting(ReviewClaimed::reviewerId)
                .containsExactly("one", "two", "one");
    }

    private static Receipt claim(Node node, String reviewer, UUID id, long version) {
        return send(node, reviewer, new ClaimReview(id, version));
    }

    private static Receipt send(Node node, String reviewer, ApplicationCommand command) {
        Actor actor = new Actor(reviewer, Role.REVIEWER, SubmittedCrowd.OTHER_DEPARTMENT, reviewer, Channel.WEB,
                "127.0.0.0");
        Instant now = node.bean(Clock.class).instant();
        return node.bean(CommandGateway.class).sendAndWait(GenericCommandMessage.asCommandMessage(command)
                .andMetaData(new CommandContext(actor, now, UUID.randomUUID(), "").toMetadata()));
    }

    private static boolean isInTheQueue(UUID id) {
        return isIn(ReadModels.REVIEWER_QUEUE, id);
    }

    private static boolean isIn(String readModel, UUID id) {
        long last = History.of(id, first).events().size() - 1L;
        return first.bean(ReadModelProgress.class).hasReached(readModel, id, last);
    }

    private static List<PressingReviewer> signIn() {
        String hash = String.valueOf(first.bean(PasswordEncoder.class).encode(
                first.bean(ShownStaffAccounts.class).password()));
        List<PressingReviewer> reviewers = new ArrayList<>();
        for (Node node : List.of(first, second)) {
            for (int i = 0; i < REVIEWERS_PER_NODE; i++) {
                String id = "pressing" + reviewers.size();
                node.bean(StaffAccounts.class).add(
                        new StaffMember(id, id, Role.REVIEWER, SubmittedCrowd.DEPARTMENT), null, hash);
                reviewers.add(PressingReviewer.signedIn(id, node.browser()));
            }
        }
        return reviewers;
    }

    private static List<PressingReviewer> press(List<PressingReviewer> reviewers) throws Exception {
        List<PressingReviewer> done = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(reviewers.size())) {
            List<Callable<PressingReviewer>> work = reviewers.stream()
                    .<Callable<PressingReviewer>>map(reviewer -> reviewer::takeUntilNothingWaits).toList();
            for (Future<PressingReviewer> each : hands.invokeAll(work, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                done.add(each.get());
            }
        }
        return done;
    }

    private static long stepsStillToTake(List<UUID> ids) {
        Set<String> wanted = Set.copyOf(ids.stream().map(UUID::toString).toList());
        try (Stream<String> rows = installation.jdbc().sql("""
                SELECT convert_from(task_data, 'UTF8') FROM work.scheduled_tasks
                WHERE task_name IN ('AxonDeadline', 'review-step')
                """).query(String.class).stream()) {
            return rows.filter(row -> wanted.stream().anyMatch(row::contains)).count();
        }
    }
}
