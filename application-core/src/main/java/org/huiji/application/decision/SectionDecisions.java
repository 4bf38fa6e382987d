package org.huiji.application.decision;

import java.util.List;
import org.huiji.application.ApplicationCommand.SelectManagementDepartment;
import org.huiji.application.ApplicationCommand.SubmitEducation;
import org.huiji.application.ApplicationCommand.SubmitPersonalInfo;
import org.huiji.application.ApplicationCommand.SubmitQualification;
import org.huiji.application.ApplicationEvent.EducationSubmitted;
import org.huiji.application.ApplicationEvent.ManagementDepartmentSelected;
import org.huiji.application.ApplicationEvent.PersonalInfoSubmitted;
import org.huiji.application.ApplicationEvent.QualificationSubmitted;
import org.huiji.application.ApplicationState.Editable;
import org.huiji.application.Dossier;
import org.huiji.application.FieldProblem;
import org.huiji.application.Protected;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Education;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Qualification;
import org.huiji.application.section.Section;
import org.huiji.application.validation.NormalisedSection;
import org.huiji.application.validation.SectionRules;

/** What saving a section leads to. */
final class SectionDecisions {

    private SectionDecisions() {}

    static Decision personalInfo(SubmitPersonalInfo command, Editable state, Circumstances now) {
        PersonalInfo personalInfo = NormalisedSection.of(command.personalInfo());
        if (isUnchanged(personalInfo, command.sectionRevision(), state, now)) {
            return Decision.unchanged();
        }
        return Decision.stored(new PersonalInfoSubmitted(
                command.applicationId(), Circumstances.nextVersion(state), now.at(), Protected.of(personalInfo)));
    }

    static Decision affiliation(SelectManagementDepartment command, Editable state, Circumstances now) {
        Affiliation affiliation = NormalisedSection.of(command.affiliation());
        if (isUnchanged(affiliation, command.sectionRevision(), state, now)) {
            return Decision.unchanged();
        }
        return Decision.stored(new ManagementDepartmentSelected(
                command.applicationId(),
                Circumstances.nextVersion(state),
                now.at(),
                affiliation.managementDepartment(),
                affiliation.address().districtCode(),
                Protected.of(affiliation)));
    }

    static Decision education(SubmitEducation command, Editable state, Circumstances now) {
        Education education = NormalisedSection.of(command.education());
        if (isUnchanged(education, command.sectionRevision(), state, now)) {
            return Decision.unchanged();
        }
        return Decision.stored(new EducationSubmitted(
                command.applicationId(), Circumstances.nextVersion(state), now.at(), Protected.of(education)));
    }

    static Decision qualification(SubmitQualification command, Editable state, Circumstances now) {
        Qualification qualification = NormalisedSection.of(command.qualification());
        if (isUnchanged(qualification, command.sectionRevision(), state, now)) {
            return Decision.unchanged();
        }
        return Decision.stored(new QualificationSubmitted(
                command.applicationId(), Circumstances.nextVersion(state), now.at(), Protected.of(qualification)));
    }

    /** Refuses what is stale or wrong; then tells whether the section stands as saved. */
    private static boolean isUnchanged(Section section, long revision, Editable state, Circumstances now) {
        Dossier dossier = state.dossier();
        if (revision != dossier.revisionOf(section.name())) {
            throw new Refusal(RefusalCode.STALE_VERSION);
        }
        List<FieldProblem> problems = SectionRules.check(section, dossier, now.rulebook(), now.today());
        if (!problems.isEmpty()) {
            throw new Refusal(RefusalCode.INVALID_ANSWERS, problems);
        }
        return dossier.section(section.name()).filter(section::equals).isPresent();
    }
}
