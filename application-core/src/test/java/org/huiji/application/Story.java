package org.huiji.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.ApplicationCommand.ApproveApplication;
import org.huiji.application.ApplicationCommand.AttachDocument;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.DiscardApplication;
import org.huiji.application.ApplicationCommand.ErasePersonalData;
import org.huiji.application.ApplicationCommand.ExplainFinding;
import org.huiji.application.ApplicationCommand.ReturnApplication;
import org.huiji.application.ApplicationCommand.SelectManagementDepartment;
import org.huiji.application.ApplicationCommand.StartApplication;
import org.huiji.application.ApplicationCommand.SubmitEducation;
import org.huiji.application.ApplicationCommand.SubmitForReview;
import org.huiji.application.ApplicationCommand.SubmitPersonalInfo;
import org.huiji.application.ApplicationCommand.SubmitQualification;
import org.huiji.application.decision.Decision;
import org.huiji.application.decision.Decisions;
import org.huiji.application.policy.RequiredDocuments;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Education;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Qualification;
import org.huiji.application.section.SectionName;
import org.jspecify.annotations.Nullable;

/**
 * An application brought to where a test begins, by real decisions and the real fold. A step a second.
 */
public final class Story {

    private final List<ApplicationEvent> events = new ArrayList<>();
    private final Rulebook rulebook;
    private Instant now = Sample.START;
    private @Nullable ApplicationState state;
    private int commands;

    private Story(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Nothing has happened. */
    public static Story untold() {
        return untold(new TestRulebook().make());
    }

    public static Story untold(Rulebook rulebook) {
        return new Story(rulebook);
    }

    public static Story started() {
        return untold().begin();
    }

    /** All sections and documents of an applicant with an employer and a qualification. */
    public static Story filledIn() {
        return started().fillIn();
    }

    public static Story pending() {
        return filledIn().submit();
    }

    public static Story inReview() {
        return pending().claim();
    }

    /** Returned with a finding on the employer's name (1) and one on the signed form's slot (2). */
    public static Story returned() {
        return inReview()
                .returnWith(
                        Sample.finding(1, FindingTarget.of(Field.EMPLOYER_NAME)),
                        Sample.finding(2, FindingTarget.of(DocumentSlot.SIGNED_INFORMATION_FORM)));
    }

    public static Story approved() {
        return inReview().approve();
    }

    public static Story in(ApplicationStatus status) {
        return switch (status) {
            case DRAFT -> filledIn();
            case PENDING_REVIEW -> pending();
            case IN_REVIEW -> inReview();
            case RETURNED -> returned();
            case APPROVED -> approved();
            case DISCARDED -> filledIn().discard();
            case ERASED -> filledIn().erase();
        };
    }

    public Story begin() {
        return by(
                Sample.APPLICANT,
                new StartApplication(Sample.APPLICATION, Sample.ACCOUNT, Sample.REGISTRATION, "2026-01"));
    }

    public Story fillIn() {
        save(Sample.personalInfo())
                .save(Sample.employed())
                .save(Sample.education())
                .save(Sample.qualification());
        return attachAll();
    }

    public Story save(PersonalInfo info) {
        return by(
                Sample.APPLICANT,
                new SubmitPersonalInfo(Sample.APPLICATION, dossier().revisionOf(SectionName.PERSONAL_INFO), info));
    }

    public Story save(Affiliation affiliation) {
        return by(
                Sample.APPLICANT,
                new SelectManagementDepartment(
                        Sample.APPLICATION, dossier().revisionOf(SectionName.MANAGEMENT_DEPARTMENT), affiliation));
    }

    public Story save(Education education) {
        return by(
                Sample.APPLICANT,
                new SubmitEducation(Sample.APPLICATION, dossier().revisionOf(SectionName.EDUCATION), education));
    }

    public Story save(Qualification qualification) {
        return by(
                Sample.APPLICANT,
                new SubmitQualification(
                        Sample.APPLICATION, dossier().revisionOf(SectionName.QUALIFICATION), qualification));
    }

    /** Fills every slot asked for, the slot's number giving the picture's. */
    public Story attachAll() {
        RequiredDocuments.of(dossier()).forEach(slot -> attach(slot, Sample.document(10 + slot.number())));
        return this;
    }

    public Story attach(DocumentSlot slot, Document document) {
        return by(
                Sample.APPLICANT, new AttachDocument(Sample.APPLICATION, slot, contentOf(slot), document));
    }

    public Story submit() {
        return by(
                Sample.APPLICANT,
                new SubmitForReview(Sample.APPLICATION, dossier().version(), Sample.PLEDGE, Set.of()));
    }

    public Story explain(int finding) {
        return by(
                Sample.APPLICANT,
                new ExplainFinding(Sample.APPLICATION, Sample.findingId(finding), "与营业执照一致,无需修改"));
    }

    public Story discard() {
        return by(Sample.APPLICANT, new DiscardApplication(Sample.APPLICATION, dossier().version()));
    }

    public Story claim() {
        return by(Sample.REVIEWER, new ClaimReview(Sample.APPLICATION, dossier().version()));
    }

    public Story returnWith(NewFinding... findings) {
        return by(
                Sample.REVIEWER,
                new ReturnApplication(Sample.APPLICATION, dossier().version(), List.of(findings)));
    }

    public Story approve() {
        return by(Sample.REVIEWER, new ApproveApplication(Sample.APPLICATION, dossier().version()));
    }

    public Story erase() {
        return by(Sample.SECURITY_ADMINISTRATOR, new ErasePersonalData(Sample.APPLICATION, "request 7"));
    }

    public Story after(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    public Story at(Instant instant) {
        now = instant;
        return this;
    }

    /** Decides the command and folds what follows. */
    public Story by(Actor actor, ApplicationCommand command) {
        for (ApplicationEvent event : decide(actor, command).events()) {
            state = ApplicationState.evolve(state, event);
            events.add(event);
        }
        now = now.plusSeconds(1);
        return this;
    }

    /** Decides only. */
    public Decision decide(Actor actor, ApplicationCommand command) {
        commands++;
        CommandContext context = new CommandContext(actor, now, new UUID(1, commands), "digest");
        return Decisions.decide(state, command, context, rulebook);
    }

    public List<ApplicationEvent> events() {
        return List.copyOf(events);
    }

    public ApplicationEvent lastEvent() {
        return events.getLast();
    }

    public ApplicationState state() {
        return Objects.requireNonNull(state, "nothing has happened");
    }

    public Dossier dossier() {
        return state().dossier();
    }

    public long version() {
        return dossier().version();
    }

    public Instant now() {
        return now;
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    public Finding finding(int number) {
        return dossier().findings().stream()
                .filter(finding -> finding.id().equals(Sample.findingId(number)))
                .findFirst()
                .orElseThrow();
    }

    public List<UUID> contentOf(DocumentSlot slot) {
        AttachedDocument attached = dossier().documents().get(slot);
        return attached == null ? List.of() : attached.document().contentIds();
    }
}
