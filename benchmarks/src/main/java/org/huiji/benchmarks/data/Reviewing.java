package org.huiji.benchmarks.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.AddStaffNote;
import org.huiji.application.ApplicationCommand.ApproveApplication;
import org.huiji.application.ApplicationCommand.AssignReview;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.ReleaseReview;
import org.huiji.application.ApplicationCommand.ReturnApplication;
import org.huiji.application.ApplicationCommand.TransferApplication;
import org.huiji.application.ApplicationState.InReview;
import org.huiji.application.ApplicationState.UnderReview;
import org.huiji.application.FindingTarget;
import org.huiji.application.NewFinding;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;

/** What departments do with one application. */
final class Reviewing {

    private static final String UNCLEAR = "E01";
    private static final String NOT_AS_IN_THE_DOCUMENT = "A01";
    private static final int IN_HUNDRED = 100;
    private static final int LATE = 8;
    private static final int ASSIGNED = 8;
    private static final int RELEASED = 4;
    private static final int NOTED = 10;

    private final Steps steps;
    private final Reviewers reviewers;
    private final Districts districts;
    private final Words words;

    Reviewing(Steps steps, Reviewers reviewers, Districts districts, Words words) {
        this.steps = steps;
        this.reviewers = reviewers;
        this.districts = districts;
        this.words = words;
    }

    /** Taken up within days, now and then so late that the review was reminded of or has become overdue. */
    void takeUp() {
        if (isOneOf(LATE)) {
            steps.pause(Duration.ofDays(8), Duration.ofDays(20));
        } else {
            steps.pause(Duration.ofHours(2), Duration.ofDays(6));
        }
        String department = department();
        Actor reviewer = reviewers.any(department, steps.random());
        if (isOneOf(ASSIGNED)) {
            steps.take(reviewers.head(department), new AssignReview(id(), steps.version(), reviewer.id()));
        } else {
            steps.take(reviewer, new ClaimReview(id(), steps.version()));
        }
        if (isOneOf(NOTED)) {
            steps.take(reviewer, new AddStaffNote(id(), fresh(), words.sentence(steps.random())));
        }
        if (isOneOf(RELEASED)) {
            steps.take(reviewer, new ReleaseReview(id(), steps.version()));
            steps.take(reviewer, new ClaimReview(id(), steps.version()));
        }
    }

    /** Before anybody has taken it up, the head sends it to another department. */
    void sendOn() {
        String department = department();
        steps.take(reviewers.head(department), new TransferApplication(id(), steps.version(),
                districts.another(department, steps.random()), words.sentence(steps.random())));
    }

    void returnIt(boolean isAnswerWrongToo) {
        List<NewFinding> findings = new ArrayList<>();
        findings.add(finding(FindingTarget.of(DocumentSlot.IDENTITY_DOCUMENT_FRONT), UNCLEAR));
        if (isAnswerWrongToo) {
            findings.add(finding(FindingTarget.of(Field.ETHNICITY), NOT_AS_IN_THE_DOCUMENT));
        }
        steps.take(reviewer(), new ReturnApplication(id(), steps.version(), findings));
    }

    void approve() {
        steps.take(reviewer(), new ApproveApplication(id(), steps.version()));
    }

    private NewFinding finding(FindingTarget target, String reason) {
        return new NewFinding(fresh(), target, reason, words.sentence(steps.random()));
    }

    private UUID fresh() {
        return new UUID(steps.random().nextLong(), steps.random().nextLong());
    }

    private UUID id() {
        return steps.applicationId();
    }

    private String department() {
        return ((UnderReview) steps.state()).round().departmentCode();
    }

    private Actor reviewer() {
        InReview review = (InReview) steps.state();
        return reviewers.named(review.reviewerId());
    }

    private boolean isOneOf(int inHundred) {
        return steps.random().nextInt(IN_HUNDRED) < inHundred;
    }
}
