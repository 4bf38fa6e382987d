package org.huiji.application.section;

import java.time.YearMonth;
import java.util.SortedMap;
import org.huiji.reference.Code;
import org.jspecify.annotations.Nullable;

/** Management department (applicant.md, 02-2): where the applicant belongs and who therefore reviews. */
public sealed interface Affiliation extends Section {

    /** The department picked; its code, empty while unanswered. */
    String managementDepartment();

    /** The address that the department follows from. */
    Address address();

    /** When accounting work began, if known. */
    @Nullable
    YearMonth accountingWorkSince();

    @Override
    default SectionName name() {
        return SectionName.MANAGEMENT_DEPARTMENT;
    }

    /** With an employer. */
    record Employed(
            String employerLicenceNumber,
            String employerName,
            Address employerAddress,
            String managementDepartment,
            Code employerType,
            Code currentPosition,
            Code administrativePost,
            String employerPhone,
            @Nullable YearMonth employedSince,
            @Nullable YearMonth accountingWorkSince) implements Affiliation {

        @Override
        public Address address() {
            return employerAddress;
        }

        @Override
        public SortedMap<Field, String> answers() {
            return new Answers()
                    .put(Field.EMPLOYED, true)
                    .put(Field.EMPLOYER_LICENCE_NUMBER, employerLicenceNumber)
                    .put(Field.EMPLOYER_NAME, employerName)
                    .put(Field.EMPLOYER_CITY, employerAddress.cityCode())
                    .put(Field.EMPLOYER_DISTRICT, employerAddress.districtCode())
                    .put(Field.EMPLOYER_ADDRESS, employerAddress.detail())
                    .put(Field.MANAGEMENT_DEPARTMENT, managementDepartment)
                    .put(Field.EMPLOYER_TYPE, employerType)
                    .put(Field.CURRENT_POSITION, currentPosition)
                    .put(Field.ADMINISTRATIVE_POST, administrativePost)
                    .put(Field.EMPLOYER_PHONE, employerPhone)
                    .put(Field.EMPLOYED_SINCE, employedSince)
                    .put(Field.ACCOUNTING_WORK_SINCE, accountingWorkSince)
                    .inFormOrder();
        }

        @Override
        public String toString() {
            return "Employed[" + managementDepartment + "]";
        }
    }

    /** Without an employer. */
    record NotEmployed(
            Address residence,
            ResidenceBasis residenceBasis,
            String managementDepartment,
            @Nullable YearMonth accountingWorkSince) implements Affiliation {

        @Override
        public Address address() {
            return residence;
        }

        @Override
        public SortedMap<Field, String> answers() {
            return new Answers()
                    .put(Field.EMPLOYED, false)
                    .put(Field.RESIDENCE_BASIS, residenceBasis.name())
                    .put(Field.RESIDENCE_CITY, residence.cityCode())
                    .put(Field.RESIDENCE_DISTRICT, residence.districtCode())
                    .put(Field.RESIDENCE_ADDRESS, residence.detail())
                    .put(Field.MANAGEMENT_DEPARTMENT, managementDepartment)
                    .put(Field.ACCOUNTING_WORK_SINCE, accountingWorkSince)
                    .inFormOrder();
        }

        @Override
        public String toString() {
            return "NotEmployed[" + managementDepartment + "]";
        }
    }
}
