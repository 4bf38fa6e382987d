package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiji.application.ApplicationFixture.given;

import java.time.LocalDate;
import org.huiji.application.ApplicationCommand.SelectManagementDepartment;
import org.huiji.application.ApplicationCommand.SubmitEducation;
import org.huiji.application.ApplicationCommand.SubmitPersonalInfo;
import org.huiji.application.ApplicationEvent.ManagementDepartmentSelected;
import org.huiji.application.ApplicationEvent.PersonalInfoSubmitted;
import org.huiji.application.Receipt.Outcome;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.SectionName;
import org.huiji.application.validation.SectionRules;
import org.huiji.reference.Code;
import org.huiji.reference.CodeList;
import org.junit.jupiter.api.Test;

/** The applicant saves a section by its command. */
class SavingASectionTest {

    @Test
    void storesTheWholeSection() {
        given(Story.started())
                .stores(
                        Sample.APPLICANT,
                        new SubmitPersonalInfo(Sample.APPLICATION, 0, Sample.personalInfo()),
                        new PersonalInfoSubmitted(
                                Sample.APPLICATION,
                                2,
                                Sample.START.plusSeconds(1),
                                Protected.of(Sample.personalInfo())));
    }

    @Test
    void showsDepartmentAndRegionOfTheManagementDepartmentInClear() {
        given(Story.started())
                .stores(
                        Sample.APPLICANT,
                        new SelectManagementDepartment(Sample.APPLICATION, 0, Sample.employed()),
                        new ManagementDepartmentSelected(
                                Sample.APPLICATION,
                                2,
                                Sample.START.plusSeconds(1),
                                "210102",
                                "210102",
                                Protected.of(Sample.employed())));
    }

    @Test
    void storesNothingWhenNothingChanged() {
        Story story = Story.filledIn();
        given(story)
                .storesNothing(
                        Sample.APPLICANT,
                        new SubmitEducation(
                                Sample.APPLICATION, story.dossier().revisionOf(SectionName.EDUCATION),
                                Sample.education()),
                        Outcome.UNCHANGED);
    }

    @Test
    void isRefusedWhenTheSectionWasSavedMeanwhile() {
        given(Story.filledIn())
                .refuses(
                        Sample.APPLICANT,
                        new SubmitEducation(Sample.APPLICATION, 0, Sample.education()),
                        RefusalCode.STALE_VERSION);
    }

    @Test
    void isNotDisturbedByAnotherSectionSavedMeanwhile() {
        Story story = Story.started();
        assertThat(story.save(Sample.education()).save(Sample.employed()).save(Sample.noQualification()).version())
                .isEqualTo(4);
    }

    @Test
    void normalisesWhatWasTyped() {
        PersonalInfo typed = new PersonalInfo(
                " 欧阳 靖宇\u200B",
                "２１０１０２１９９００３０７１２３３",
                Code.of("RESIDENT_ID"),
                "+86 139-9876-5432",
                Code.of("1"),
                LocalDate.of(1990, 3, 7),
                Code.of("1"),
                Code.of("1"),
                Code.of("1"),
                "jingyu＠EXAMPLE.cn ",
                Sample.picture(1));
        assertThat(Story.started().save(typed).dossier().personalInfo()).isEqualTo(Sample.personalInfo());
    }

    @Test
    void isRefusedWithTheProblemsOfTheFields() {
        given(Story.started())
                .when(
                        Sample.APPLICANT,
                        new SubmitPersonalInfo(Sample.APPLICATION, 0, Sample.personalInfo("12345")))
                .expectException(ApplicationFixture.refusal(RefusalCode.INVALID_ANSWERS));
        assertThatThrownBy(() -> Story.started().save(Sample.personalInfo("12345")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(new FieldProblem("mobileNumber", ProblemCode.FORMAT)));
    }

    @Test
    void isRefusedToSomebodyElse() {
        given(Story.started())
                .refuses(
                        Sample.SOMEBODY_ELSE,
                        new SubmitPersonalInfo(Sample.APPLICATION, 0, Sample.personalInfo()),
                        RefusalCode.NOT_OWN_APPLICATION);
    }

    @Test
    void mayKeepARetiredCodeButNotPickItAnew() {
        Story story = Story.filledIn();
        Story afterwards = Story.untold(
                new TestRulebook().retired(CodeList.ETHNICITY, "1").make());
        assertThatThrownBy(() -> afterwards.begin().save(Sample.personalInfo()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(new FieldProblem("ethnicity", ProblemCode.NOT_IN_LIST)));
        assertThat(SectionRules.check(
                Sample.personalInfo("13900000000"), story.dossier(), afterwards.rulebook(), Sample.TODAY))
                .isEmpty();
    }
}
