package org.huiji.web.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.Channel;
import org.huiji.application.Role;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.ErasureRegister;
import org.huiji.application.port.FreshIds;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.application.port.RecordedEvent;
import org.huiji.web.account.Accounts;
import org.huiji.web.demo.sample.SubmittedCrowd;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An erasure that is broken off after any of its steps, and one that a restored backup has undone. */
@RunningProduct
class TakingAnErasureUpAgainTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Actor ASKS = officer("admin1", Role.ADMINISTRATOR);
    private static final Actor CONFIRMS = officer("security1", Role.SECURITY_ADMINISTRATOR);
    private static final ErasureForm FORM = new ErasureForm("", "OTHER", "2026-1", "书面申请已核对");
    /** Other tests of the crowd count from other numbers. */
    private static final int FIRST = 800;

    @Autowired
    private SubmittedCrowd crowd;

    @Autowired
    private ErasureRequests requests;

    @Autowired
    private ErasureRun run;

    @Autowired
    private ErasureRounds rounds;

    @Autowired
    private List<ErasureStep> steps;

    @Autowired
    private ErasureRegister register;

    @Autowired
    private PersonalDataVault vault;

    @Autowired
    private ApplicationLog log;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FreshIds freshIds;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private record Person(UUID account, UUID application) {}

    private static Actor officer(String id, Role role) {
        return new Actor(id, role, "210000", id, Channel.WEB, "");
    }

    @Test
    void whateverStepWasTheLastTheNextRoundGoesOnFromThereToTheEnd() throws Exception {
        List<ErasureStep> inOrder = steps.stream().sorted(Comparator.comparing(ErasureStep::stage)).toList();
        assertThat(inOrder).extracting(ErasureStep::stage).containsExactly(ErasureStage.values());
        for (int taken = 0; taken < inOrder.size(); taken++) {
            Person person = submitted(FIRST + taken);
            UUID request = confirmed(person);
            List<ErasureStep> broken = new ArrayList<>(inOrder.subList(0, taken));
            broken.add(new Failing(inOrder.get(taken)));
            new ErasureRun(requests, broken, clock).goOn(request);
            assertThat(requests.find(request).orElseThrow().state()).isEqualTo(ErasureRequest.State.CONFIRMED);
            isErased(person, request);
        }
    }

    @Test
    void anErasureThatARestoredBackupKnowsNothingOfIsAppliedAgainByTheRegister() throws Exception {
        Person person = submitted(FIRST + 20);
        UUID request = freshIds.next();
        register.add(new ErasureRegister.Entry(request, person.account(), "CONSENT_WITHDRAWN", "admin1", "A",
                "security1", "S", clock.instant()));
        assertThat(vault.isDestroyed(person.account())).isFalse();
        rounds.run(new DefaultApplicationArguments());
        isErased(person, request);
        ErasureRequest again = requests.find(request).orElseThrow();
        assertThat(again.basis()).isEqualTo(ErasureBasis.CONSENT_WITHDRAWN);
        assertThat(again.decidedBy()).isEqualTo("security1");
        int before = log.eventsOf(person.application()).size();
        rounds.run(new DefaultApplicationArguments());
        assertThat(log.eventsOf(person.application())).hasSize(before);
    }

    /** Fails after its work is done and before that is noted: the worst moment. */
    private record Failing(ErasureStep step) implements ErasureStep {

        @Override
        public ErasureStage stage() {
            return step.stage();
        }

        @Override
        public boolean take(ErasureRequest request) {
            step.take(request);
            throw new IllegalStateException("the node dies");
        }
    }

    private Person submitted(int number) throws Exception {
        UUID application = crowd.submit(SubmittedCrowd.DEPARTMENT, number, 1, 1).getFirst();
        return new Person(state(application).dossier().accountId(), application);
    }

    private UUID confirmed(Person person) {
        UUID request = freshIds.next();
        assertThat(requests.ask(request, person.account(), FORM, ErasureBasis.OTHER, ASKS, clock.instant(),
                ErasureDesk.WAITS)).isTrue();
        assertThat(requests.decide(request, ErasureRequest.State.CONFIRMED, "", CONFIRMS, clock.instant())).isTrue();
        return request;
    }

    private void isErased(Person person, UUID request) {
        await().atMost(PATIENCE).until(() -> {
            run.goOn(request);
            return requests.find(request).orElseThrow().state() == ErasureRequest.State.DONE;
        });
        assertThat(state(person.application()).status()).isEqualTo(ApplicationStatus.ERASED);
        assertThat(vault.isDestroyed(person.application())).isTrue();
        assertThat(vault.isDestroyed(person.account())).isTrue();
        assertThat(accounts.find(person.account())).isEmpty();
        assertThat(register.all()).filteredOn(entry -> entry.requestId().equals(request)).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM service.account WHERE id = ?").param(person.account())
                .query(Integer.class).single()).isZero();
    }

    private ApplicationState state(UUID application) {
        return ApplicationState.fold(log.eventsOf(application).stream().map(RecordedEvent::event).toList());
    }
}
