package org.huiji.application.validation;

import java.time.LocalDate;
import java.util.Optional;
import org.huiji.application.ProblemCode;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Picture;
import org.huiji.reference.Code;
import org.huiji.reference.IdentityDocumentType;
import org.huiji.reference.IdentityNumber;

/** The rules of the personal information (applicant.md, 02-1). */
final class PersonalInfoRules {

    private final PersonalInfo info;
    private final AnswerContext context;
    private final AnswerProblems problems;
    private final CommonRules common;
    private final IdentityDocumentType type;

    PersonalInfoRules(PersonalInfo info, AnswerContext context, AnswerProblems problems) {
        this.info = info;
        this.context = context;
        this.problems = problems;
        this.common = new CommonRules(info, context, problems);
        this.type = IdentityDocumentType.of(info.identityDocumentType());
    }

    void check() {
        problems.add(Field.APPLICANT_NAME, NameRules.problemOf(info.applicantName(), type));
        common.requiredCode(Field.IDENTITY_DOCUMENT_TYPE, info.identityDocumentType());
        identityNumberIsTheRegisteredOne();
        identityNumberFitsTheDocument();
        problems.add(Field.MOBILE_NUMBER, ContactRules.mobileNumberProblem(info.mobileNumber()));
        common.requiredCode(Field.ETHNICITY, info.ethnicity());
        birthDateIsPlausible();
        common.requiredCode(Field.GENDER, info.gender());
        birthDateAndGenderAgreeWithTheNumber();
        common.requiredCode(Field.POLITICAL_STATUS, info.politicalStatus());
        common.requiredCode(Field.COUNTRY_OR_REGION, info.countryOrRegion());
        problems.add(Field.EMAIL, ContactRules.emailProblem(info.email()));
        portraitIsUsable();
    }

    private void identityNumberIsTheRegisteredOne() {
        problems.addIf(info.identityNumber().isEmpty(), Field.IDENTITY_NUMBER, ProblemCode.REQUIRED);
        problems.addIf(
                !info.identityNumber().equals(context.registration().identityNumber()),
                Field.IDENTITY_NUMBER,
                ProblemCode.DIFFERS_FROM_REGISTRATION);
    }

    /** The number cannot be edited here, so where the two do not fit it is the type that has to change. */
    private void identityNumberFitsTheDocument() {
        if (!info.identityDocumentType().isAnswered()) {
            return;
        }
        Optional<ProblemCode> problem = IdentityNumberRules.problemOf(info.identityNumber(), type, context.today());
        boolean isOfAnotherType = problem.filter(ProblemCode.DIFFERS_FROM_DOCUMENT_TYPE::equals).isPresent();
        problems.add(isOfAnotherType ? Field.IDENTITY_DOCUMENT_TYPE : Field.IDENTITY_NUMBER, problem);
    }

    private void birthDateIsPlausible() {
        LocalDate birthDate = info.birthDate();
        if (birthDate == null) {
            problems.add(Field.BIRTH_DATE, ProblemCode.REQUIRED);
        } else {
            problems.add(Field.BIRTH_DATE, IdentityNumberRules.birthDateProblem(birthDate, context.today()));
        }
    }

    private void birthDateAndGenderAgreeWithTheNumber() {
        if (!type.followsStandard(info.identityNumber())) {
            return;
        }
        IdentityNumber.birthDateOf(info.identityNumber())
                .ifPresent(held -> problems.addIf(
                        !held.equals(info.birthDate()), Field.BIRTH_DATE, ProblemCode.DIFFERS_FROM_IDENTITY_NUMBER));
        Code gender = info.gender();
        IdentityNumber.genderOf(info.identityNumber())
                .ifPresent(held -> problems.addIf(
                        !held.equals(gender.value()), Field.GENDER, ProblemCode.DIFFERS_FROM_IDENTITY_NUMBER));
    }

    private void portraitIsUsable() {
        Picture portrait = info.portrait();
        if (portrait == null) {
            problems.add(Field.PORTRAIT, ProblemCode.REQUIRED);
        } else {
            problems.add(Field.PORTRAIT, PictureRules.portraitProblem(portrait, context.dossier()));
        }
    }
}
