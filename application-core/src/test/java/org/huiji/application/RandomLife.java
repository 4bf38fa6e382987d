package org.huiji.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.huiji.application.ApplicationCommand.AddStaffNote;
import org.huiji.application.ApplicationCommand.ApproveApplication;
import org.huiji.application.ApplicationCommand.AssignReview;
import org.huiji.application.ApplicationCommand.AttachDocument;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.DiscardApplication;
import org.huiji.application.ApplicationCommand.ErasePersonalData;
import org.huiji.application.ApplicationCommand.ExplainFinding;
import org.huiji.application.ApplicationCommand.IssueReviewReminder;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;
import org.huiji.application.ApplicationCommand.MoveReviewDeadline;
import org.huiji.application.ApplicationCommand.ReassignReview;
import org.huiji.application.ApplicationCommand.RecallReturn;
import org.huiji.application.ApplicationCommand.ReleaseReview;
import org.huiji.application.ApplicationCommand.RemoveDocument;
import org.huiji.application.ApplicationCommand.ReturnApplication;
import org.huiji.application.ApplicationCommand.SelectManagementDepartment;
import org.huiji.application.ApplicationCommand.StartAmendment;
import org.huiji.application.ApplicationCommand.SubmitEducation;
import org.huiji.application.ApplicationCommand.SubmitForReview;
import org.huiji.application.ApplicationCommand.SubmitPersonalInfo;
import org.huiji.application.ApplicationCommand.SubmitQualification;
import org.huiji.application.ApplicationCommand.TransferApplication;
import org.huiji.application.ApplicationCommand.WithdrawSubmission;
import org.huiji.application.policy.AskedTargets;
import org.huiji.application.policy.RequiredDocuments;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Education;
import org.huiji.application.section.Education.Attainment;
import org.huiji.application.section.Field;
import org.huiji.application.section.SectionName;
import org.huiji.review.ReviewDates;

/**
 * A life of an application made by chance: what people and the machine might try next, decided by the real rules, what is
 * refused left out. The same seed leads the same life.
 */
public final class RandomLife {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 70;

    private final SplittableRandom random;
    private final Story story;
    private int number = 100;

    private RandomLife(long seed) {
        this.random = new SplittableRandom(seed);
        this.story = Story.untold(new TestRulebook()
                .approved(Sample.FORMER_APPLICATION, ApprovedContent.of(Story.approved().dossier())).make());
    }

    public static Story of(long seed) {
        RandomLife life = new RandomLife(seed);
        life.begin();
        int steps = SHORTEST + life.random.nextInt(LONGEST - SHORTEST);
        for (int i = 0; i < steps; i++) {
            life.step();
        }
        if (life.chance(4)) {
            life.attempt(Sample.SECURITY_ADMINISTRATOR, new ErasePersonalData(Sample.APPLICATION, "request " + seed));
        }
        return life.story;
    }

    private void begin() {
        if (chance(4)) {
            attempt(Sample.APPLICANT, new StartAmendment(Sample.APPLICATION, Sample.ACCOUNT, Sample.FORMER_APPLICATION,
                    Sample.REGISTRATION, "2026-01"));
        } else {
            story.begin();
            if (chance(2)) {
                story.fillIn();
            }
        }
    }

    private void step() {
        if (chance(3)) {
            story.after(Duration.ofMinutes(random.nextInt(3000)));
        }
        switch (story.state().status()) {
            case DRAFT, RETURNED -> edit();
            case PENDING_REVIEW -> wait(random.nextInt(8));
            case IN_REVIEW -> review(random.nextInt(10));
            case APPROVED, DISCARDED, ERASED -> note();
        }
    }

    private void edit() {
        switch (random.nextInt(12)) {
            case 0 -> attempt(Sample.APPLICANT, new SubmitPersonalInfo(Sample.APPLICATION,
                    revision(SectionName.PERSONAL_INFO),
                    Sample.personalInfo("1390000" + (1000 + random.nextInt(9000)))));
            case 1, 2 -> attempt(Sample.APPLICANT, new SelectManagementDepartment(Sample.APPLICATION,
                    revision(SectionName.MANAGEMENT_DEPARTMENT), affiliation()));
            case 3 -> attempt(Sample.APPLICANT, new SubmitEducation(Sample.APPLICATION,
                    revision(SectionName.EDUCATION), education()));
            case 4 -> attempt(Sample.APPLICANT, new SubmitQualification(Sample.APPLICATION,
                    revision(SectionName.QUALIFICATION),
                    random.nextBoolean() ? Sample.qualification() : Sample.noQualification()));
            case 5, 6 -> attach(anyOf(List.of(DocumentSlot.values())));
            case 7 -> removeOrGiveUp();
            case 8 -> recall();
            default -> handIn();
        }
    }

    private void removeOrGiveUp() {
        DocumentSlot slot = anyOf(List.of(DocumentSlot.values()));
        if (chance(8)) {
            attempt(Sample.APPLICANT, new DiscardApplication(Sample.APPLICATION, story.version()));
        } else {
            attempt(Sample.APPLICANT, new RemoveDocument(Sample.APPLICATION, slot, story.contentOf(slot)));
        }
    }

    /** Whatever is still missing, then the submission. */
    private void handIn() {
        for (Finding finding : story.dossier().currentFindings()) {
            if (finding.status() == FindingStatus.OPEN) {
                attempt(Sample.APPLICANT,
                        new ExplainFinding(Sample.APPLICATION, finding.id(), "说明" + number++));
            }
        }
        if (story.dossier().personalInfo() == null) {
            story.fillIn();
        }
        if (story.dossier().education() == null || story.dossier().qualification() == null
                || story.dossier().affiliation() == null) {
            story.save(Sample.employed()).save(Sample.education()).save(Sample.qualification());
        }
        RequiredDocuments.of(story.dossier()).stream()
                .filter(slot -> !story.dossier().documents().containsKey(slot)).toList().forEach(this::attach);
        attempt(Sample.APPLICANT, new SubmitForReview(Sample.APPLICATION, story.version(), Sample.PLEDGE, Set.of()));
    }

    private void attach(DocumentSlot slot) {
        Integer[] pictures = new Integer[1 + random.nextInt(3)];
        Arrays.setAll(pictures, i -> number++);
        attempt(Sample.APPLICANT, new AttachDocument(Sample.APPLICATION, slot, story.contentOf(slot),
                Sample.document(pictures)));
    }

    private void wait(int what) {
        switch (what) {
            case 0 -> attempt(Sample.APPLICANT, new WithdrawSubmission(Sample.APPLICATION, story.version()));
            case 1 -> attempt(Sample.HEAD, new AssignReview(Sample.APPLICATION, story.version(), reviewer().id()));
            case 2 -> clock();
            case 3 -> transfer();
            default -> attempt(reviewer(), new ClaimReview(Sample.APPLICATION, story.version()));
        }
    }

    private void review(int what) {
        switch (what) {
            case 0 -> attempt(reviewer(), new ReleaseReview(Sample.APPLICATION, story.version()));
            case 1 -> attempt(Sample.HEAD,
                    new ReassignReview(Sample.APPLICATION, story.version(), reviewer().id(), "改派" + number++));
            case 2 -> clock();
            case 3 -> transfer();
            case 4 -> note();
            case 5 -> attempt(reviewer(), new ApproveApplication(Sample.APPLICATION, story.version()));
            default -> attempt(reviewer(), new ReturnApplication(Sample.APPLICATION, story.version(), findings()));
        }
    }

    private void recall() {
        attempt(reviewer(), new RecallReturn(Sample.APPLICATION, story.version()));
    }

    private void transfer() {
        String department = anyOf(List.of("210102", "210103", "210100"));
        attempt(chance(2) ? Sample.HEAD : reviewer(),
                new TransferApplication(Sample.APPLICATION, story.version(), department, "转办" + number++));
    }

    private void note() {
        attempt(reviewer(), new AddStaffNote(Sample.APPLICATION, new UUID(3, number++), "备注" + number));
    }

    private void clock() {
        if (story.state() instanceof ApplicationState.UnderReview review) {
            int round = review.round().number();
            ReviewDates dates = review.round().dates();
            attempt(Actor.SYSTEM, switch (random.nextInt(3)) {
                case 0 -> new IssueReviewReminder(
                        Sample.APPLICATION, round, dates.remindAt(), dates.remindAt().plusSeconds(5));
                case 1 -> new MarkReviewOverdue(
                        Sample.APPLICATION, round, dates.overdueAt(), dates.overdueAt().plusSeconds(5));
                default -> new MoveReviewDeadline(Sample.APPLICATION, round, new ReviewDates(
                        dates.remindOn().plusDays(1), dates.dueOn().plusDays(1), "test " + number++, false));
            });
        }
    }

    private List<NewFinding> findings() {
        List<FindingTarget> asked = new ArrayList<>(List.of(FindingTarget.of(Field.EMPLOYER_NAME),
                FindingTarget.of(Field.FULL_TIME_SCHOOL), FindingTarget.of(DocumentSlot.SIGNED_INFORMATION_FORM),
                FindingTarget.of(SectionName.EDUCATION), FindingTarget.of(Field.MOBILE_NUMBER)));
        asked.removeIf(target -> !AskedTargets.contain(story.dossier(), target));
        List<NewFinding> findings = new ArrayList<>();
        for (FindingTarget target : asked) {
            if (findings.isEmpty() || chance(2)) {
                findings.add(new NewFinding(new UUID(4, number++), target, "A01", "与证件不一致" + number));
            }
        }
        return findings;
    }

    private Affiliation affiliation() {
        return chance(3) ? Sample.notEmployed() : Sample.employed("单位" + number++);
    }

    private Education education() {
        return new Education(Sample.degree(), chance(2) ? Sample.noAttainment() : Attainment.UNANSWERED);
    }

    private long revision(SectionName section) {
        return story.dossier().revisionOf(section);
    }

    private Actor reviewer() {
        if (story.state() instanceof ApplicationState.InReview review && !chance(8)) {
            return anyOf(List.of(Sample.REVIEWER, Sample.COLLEAGUE, Sample.FOREIGN_REVIEWER).stream()
                    .filter(one -> one.id().equals(review.reviewerId())).toList());
        }
        return anyOf(List.of(Sample.REVIEWER, Sample.COLLEAGUE, Sample.FOREIGN_REVIEWER));
    }

    private void attempt(Actor actor, ApplicationCommand command) {
        try {
            story.by(actor, command);
        } catch (Refusal refused) {
            number++; // nothing has happened
        }
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T anyOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
