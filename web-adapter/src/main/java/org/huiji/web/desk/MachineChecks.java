package org.huiji.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiji.application.Dossier;
import org.huiji.application.FieldProblem;
import org.huiji.application.Rulebook;
import org.huiji.application.policy.SubmissionChecklist;
import org.huiji.application.section.Affiliation.Employed;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Section;
import org.huiji.application.validation.SectionRules;
import org.huiji.application.validation.WarningCode;
import org.huiji.projections.casefile.CaseFile;
import org.huiji.web.facts.DeadlinePresenter;
import org.huiji.web.form.ProblemMessages;
import org.huiji.web.presentation.FieldPresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** The checks that need no eyes (review.md, “The queue screens”). */
@Component
class MachineChecks {

    private final Rulebook rulebook;
    private final ProblemMessages problems;
    private final FieldPresenter fields;
    private final Messages messages;
    private final DeadlinePresenter deadlines;
    private final AreaCheck area;
    private final SharedUseChecks shared;

    MachineChecks(
            Rulebook rulebook,
            ProblemMessages problems,
            FieldPresenter fields,
            Messages messages,
            DeadlinePresenter deadlines,
            AreaCheck area,
            SharedUseChecks shared) {
        this.rulebook = rulebook;
        this.problems = problems;
        this.fields = fields;
        this.messages = messages;
        this.deadlines = deadlines;
        this.area = area;
        this.shared = shared;
    }

    List<MachineCheck> of(DeskCase opened) {
        CaseFile file = opened.file();
        Dossier dossier = file.dossier();
        PersonalInfo personalInfo = dossier.personalInfo();
        if (personalInfo == null) {
            return List.of();
        }
        LocalDate today = deadlines.today();
        List<FieldProblem> found = SubmissionChecklist.check(dossier, rulebook, today);
        List<MachineCheck> checks = new ArrayList<>();
        checks.add(field(Field.IDENTITY_NUMBER, found, "desk.check.identityNumber"));
        checks.add(field(Field.BIRTH_DATE, found, "desk.check.birthDate"));
        checks.add(field(Field.GENDER, found, "desk.check.gender"));
        if (dossier.affiliation() instanceof Employed employed) {
            checks.add(licence(employed, found, today));
        }
        checks.add(signedForm(dossier));
        area.check(file).ifPresent(checks::add);
        checks.addAll(shared.of(opened));
        age(personalInfo, today).ifPresent(checks::add);
        return checks;
    }

    private MachineCheck field(Field field, List<FieldProblem> found, String passedKey) {
        return found.stream()
                .filter(problem -> problem.at().equals(field.key()))
                .findFirst()
                .map(problem -> check(field, false, problems.text(problem)))
                .orElseGet(() -> check(field, true, messages.text(passedKey)));
    }

    /** Numbers of older licences have no check digit; they are allowed and pointed out. */
    private MachineCheck licence(Employed employed, List<FieldProblem> found, LocalDate today) {
        return warns(employed, WarningCode.OLDER_LICENCE_NUMBER, today)
                ? check(Field.EMPLOYER_LICENCE_NUMBER, false, messages.text("desk.check.licence.older"))
                : field(Field.EMPLOYER_LICENCE_NUMBER, found, "desk.check.licence");
    }

    private MachineCheck signedForm(Dossier dossier) {
        boolean outdated = SubmissionChecklist.isSignedFormOutdated(dossier);
        String slot = DocumentSlot.SIGNED_INFORMATION_FORM.name();
        return new MachineCheck(
                slot,
                messages.text("slot." + slot),
                !outdated,
                messages.text(outdated ? "desk.check.signedForm.outdated" : "desk.check.signedForm"));
    }

    /** Who is younger than 16 is allowed and pointed out (decision 11). */
    private Optional<MachineCheck> age(PersonalInfo personalInfo, LocalDate today) {
        return warns(personalInfo, WarningCode.YOUNGER_THAN_SIXTEEN, today)
                ? Optional.of(check(Field.BIRTH_DATE, false, messages.text("desk.check.age")))
                : Optional.empty();
    }

    private static boolean warns(Section section, WarningCode code, LocalDate today) {
        return SectionRules.warnings(section, today).stream().anyMatch(warning -> warning.code() == code);
    }

    private MachineCheck check(Field field, boolean passed, String text) {
        return new MachineCheck(field.key(), fields.label(field), passed, text);
    }
}
