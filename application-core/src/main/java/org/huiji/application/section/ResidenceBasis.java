package org.huiji.application.section;

/** What ties an applicant without an employer to the address: residence, household registration or school. */
public enum ResidenceBasis {
    RESIDENCE,
    HOUSEHOLD_REGISTRATION,
    SCHOOL
}
