package org.huiji.web.demo.sample;

import java.time.LocalDate;
import org.huiji.application.ApplicationStatus;

/**
 * An artificial person of {@code demo/people.csv} and how far their filing has come.
 *
 * @param workingDaysAgo how many working days before the first start the application was submitted, or started if a draft
 * @param corrected whether it was returned once before and came back corrected
 */
public record SamplePerson(
        String key,
        String applicantName,
        String identityNumber,
        String mobileNumber,
        String gender,
        LocalDate birthDate,
        boolean employed,
        String employerLicenceNumber,
        String employerName,
        String city,
        String district,
        String managementDepartment,
        String employerType,
        String fullTimeEducation,
        String qualificationLevel,
        ApplicationStatus status,
        int workingDaysAgo,
        boolean corrected) {

    @Override
    public String toString() {
        return "SamplePerson[" + key + "]";
    }
}
