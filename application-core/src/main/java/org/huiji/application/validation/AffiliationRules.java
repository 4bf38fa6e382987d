package org.huiji.application.validation;

import java.util.Optional;
import org.huiji.application.ProblemCode;
import org.huiji.application.section.Address;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Affiliation.Employed;
import org.huiji.application.section.Affiliation.NotEmployed;
import org.huiji.application.section.Field;
import org.huiji.department.DepartmentDirectory;
import org.huiji.reference.UnifiedSocialCreditCode;

/** The rules of employer, residence and management department (applicant.md, 02-2). */
final class AffiliationRules {

    /** Codes of Liaoning by GB/T 2260 begin with it. */
    private static final String PROVINCE = "21";

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_ADDRESS = 2;
    private static final int LONGEST_ADDRESS = 200;

    private final Affiliation affiliation;
    private final AnswerContext context;
    private final AnswerProblems problems;
    private final CommonRules common;

    AffiliationRules(Affiliation affiliation, AnswerContext context, AnswerProblems problems) {
        this.affiliation = affiliation;
        this.context = context;
        this.problems = problems;
        this.common = new CommonRules(affiliation, context, problems);
    }

    void check() {
        switch (affiliation) {
            case Employed employed -> check(employed);
            case NotEmployed notEmployed -> check(notEmployed);
        }
    }

    private void check(Employed employed) {
        problems.add(Field.EMPLOYER_LICENCE_NUMBER, licenceNumberProblem(employed.employerLicenceNumber()));
        common.requiredText(Field.EMPLOYER_NAME, employed.employerName(), SHORTEST_NAME, LONGEST_NAME);
        addressInProvince(
                employed.employerAddress(), Field.EMPLOYER_CITY, Field.EMPLOYER_DISTRICT, Field.EMPLOYER_ADDRESS);
        departmentIsResponsible(Field.EMPLOYER_CITY, Field.EMPLOYER_DISTRICT, true);
        common.requiredCode(Field.EMPLOYER_TYPE, employed.employerType());
        common.requiredCode(Field.CURRENT_POSITION, employed.currentPosition());
        common.requiredCode(Field.ADMINISTRATIVE_POST, employed.administrativePost());
        problems.add(Field.EMPLOYER_PHONE, ContactRules.phoneProblem(employed.employerPhone()));
        common.requiredMonth(Field.EMPLOYED_SINCE, employed.employedSince());
        common.requiredMonth(Field.ACCOUNTING_WORK_SINCE, employed.accountingWorkSince());
    }

    private void check(NotEmployed notEmployed) {
        addressInProvince(
                notEmployed.residence(), Field.RESIDENCE_CITY, Field.RESIDENCE_DISTRICT, Field.RESIDENCE_ADDRESS);
        departmentIsResponsible(Field.RESIDENCE_CITY, Field.RESIDENCE_DISTRICT, false);
        common.optionalMonth(Field.ACCOUNTING_WORK_SINCE, notEmployed.accountingWorkSince());
    }

    /** Eighteen characters are a credit code; older numbers are allowed, with a warning. */
    static Optional<ProblemCode> licenceNumberProblem(String number) {
        if (number.isEmpty()) {
            return Optional.of(ProblemCode.REQUIRED);
        }
        if (UnifiedSocialCreditCode.isOlderNumber(number)) {
            return Optional.empty();
        }
        return UnifiedSocialCreditCode.flawOf(number).map(flaw -> switch (flaw) {
            case FORM -> ProblemCode.FORMAT;
            case CHARACTERS -> ProblemCode.CHARACTERS;
            case CHECK_CHARACTER -> ProblemCode.CHECK_DIGIT;
        });
    }

    private void addressInProvince(Address address, Field city, Field district, Field detail) {
        problems.addIf(address.cityCode().isEmpty(), city, ProblemCode.REQUIRED);
        problems.addIf(!address.cityCode().startsWith(PROVINCE), city, ProblemCode.OUTSIDE_PROVINCE);
        problems.addIf(address.districtCode().isEmpty(), district, ProblemCode.REQUIRED);
        if (!problems.has(city)) {
            problems.addIf(
                    !directory().isDistrictOf(address.districtCode(), address.cityCode()),
                    district,
                    ProblemCode.NOT_IN_CITY);
        }
        common.requiredText(detail, address.detail(), SHORTEST_ADDRESS, LONGEST_ADDRESS);
    }

    private void departmentIsResponsible(Field city, Field district, boolean employed) {
        String department = affiliation.managementDepartment();
        problems.addIf(department.isEmpty(), Field.MANAGEMENT_DEPARTMENT, ProblemCode.REQUIRED);
        if (problems.has(city) || problems.has(district)) {
            return;
        }
        Address address = affiliation.address();
        boolean isResponsible = directory().responsibleFor(address.cityCode(), address.districtCode(), employed)
                .stream()
                .anyMatch(responsible -> responsible.code().equals(department));
        problems.addIf(!isResponsible, Field.MANAGEMENT_DEPARTMENT, ProblemCode.NOT_RESPONSIBLE);
    }

    private DepartmentDirectory directory() {
        return context.rulebook().departments();
    }
}
