package org.huiji.benchmarks.contender.envers;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.huiji.benchmarks.contender.Client;
import org.huiji.benchmarks.life.FactTexts;
import org.huiji.benchmarks.life.LifeStep;

/** One client of the entities: loads what it changes, changes it, and commits. */
final class EnversLife implements Client {

    private static final String DEPARTMENT = "210102";
    private static final Duration REVIEW = Duration.ofDays(14);

    private final SessionFactory sessions;
    private final FactTexts facts;
    private final FactTexts metadata;
    private final String reviewer;
    private UUID applicationId = UUID.randomUUID();
    private long number;

    EnversLife(SessionFactory sessions, FactTexts facts, FactTexts metadata, String reviewer) {
        this.sessions = sessions;
        this.facts = facts;
        this.metadata = metadata;
        this.reviewer = reviewer;
    }

    @Override
    public void take(LifeStep step) {
        if (step == LifeStep.START) {
            applicationId = UUID.randomUUID();
            number++;
        }
        ChangeListener.say(metadata.of(step, number));
        sessions.inTransaction(session -> {
            if (step == LifeStep.START) {
                begin(session);
            } else {
                change(session, step);
            }
        });
    }

    private void begin(Session session) {
        FiledApplication application = new FiledApplication(applicationId, UUID.randomUUID(),
                LifeStep.START.statusAfter(), DEPARTMENT, Instant.now());
        QueueRow row = new QueueRow(applicationId, DEPARTMENT, "applicant " + number);
        row.follow(application);
        session.persist(application);
        session.persist(row);
        session.persist(new FiledPart(key(LifeStep.START), facts.of(LifeStep.START, number)));
    }

    private void change(Session session, LifeStep step) {
        FiledApplication application = session.find(FiledApplication.class, applicationId);
        QueueRow row = session.find(QueueRow.class, applicationId);
        application.status = step.statusAfter();
        application.changedAt = Instant.now();
        switch (step) {
            case SUBMIT, SUBMIT_AGAIN -> {
                application.round++;
                application.submittedAt = application.changedAt;
                application.dueAt = application.changedAt.plus(REVIEW);
                application.reviewer = null;
            }
            case CLAIM, CLAIM_AGAIN -> application.reviewer = reviewer;
            default -> {
                // only what was filled in or decided changes
            }
        }
        row.follow(application);
        keep(session, step);
    }

    /** A claim is wholly told by the application itself. */
    private void keep(Session session, LifeStep step) {
        switch (step) {
            case CLAIM, CLAIM_AGAIN -> {
                // nothing to keep besides
            }
            case CORRECTED_PERSONAL_INFO -> correct(session, LifeStep.PERSONAL_INFO, step);
            case CORRECTED_FORM -> correct(session, LifeStep.SIGNED_FORM, step);
            case SUBMIT_AGAIN -> correct(session, LifeStep.SUBMIT, step);
            default -> session.persist(new FiledPart(key(step), facts.of(step, number)));
        }
    }

    private void correct(Session session, LifeStep part, LifeStep step) {
        session.find(FiledPart.class, key(part)).content = facts.of(step, number);
    }

    private FiledPart.Key key(LifeStep step) {
        return new FiledPart.Key(applicationId, step.name());
    }
}
