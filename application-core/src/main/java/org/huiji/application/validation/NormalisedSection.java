package org.huiji.application.validation;

import org.huiji.application.section.Address;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Affiliation.Employed;
import org.huiji.application.section.Affiliation.NotEmployed;
import org.huiji.application.section.Document;
import org.huiji.application.section.Document.Substitute;
import org.huiji.application.section.Education;
import org.huiji.application.section.Education.Attainment;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Qualification;
import org.huiji.application.section.Qualification.Held;
import org.huiji.application.section.Qualification.Highest;
import org.huiji.application.section.Qualification.NoneHeld;

/** The sections with every typed text normalised; what is checked and stored. */
public final class NormalisedSection {

    private NormalisedSection() {}

    public static PersonalInfo of(PersonalInfo typed) {
        return new PersonalInfo(
                TextNormalisation.name(typed.applicantName()),
                TextNormalisation.number(typed.identityNumber()),
                typed.identityDocumentType(),
                TextNormalisation.mobileNumber(typed.mobileNumber()),
                typed.ethnicity(),
                typed.birthDate(),
                typed.gender(),
                typed.politicalStatus(),
                typed.countryOrRegion(),
                TextNormalisation.email(typed.email()),
                typed.portrait());
    }

    public static Affiliation of(Affiliation typed) {
        return switch (typed) {
            case Employed employed ->
                new Employed(
                        TextNormalisation.number(employed.employerLicenceNumber()),
                        TextNormalisation.line(employed.employerName()),
                        of(employed.employerAddress()),
                        employed.managementDepartment(),
                        employed.employerType(),
                        employed.currentPosition(),
                        employed.administrativePost(),
                        TextNormalisation.phone(employed.employerPhone()),
                        employed.employedSince(),
                        employed.accountingWorkSince());
            case NotEmployed notEmployed ->
                new NotEmployed(
                        of(notEmployed.residence()),
                        notEmployed.residenceBasis(),
                        notEmployed.managementDepartment(),
                        notEmployed.accountingWorkSince());
        };
    }

    public static Education of(Education typed) {
        return new Education(of(typed.fullTime()), of(typed.partTime()));
    }

    public static Qualification of(Qualification typed) {
        return new Qualification(
                of(typed.highest()),
                typed.accountingTitle(),
                typed.appointedOn(),
                typed.abacusGrade(),
                TextNormalisation.number(typed.abacusCertificateNumber()),
                typed.certifiedPublicAccountant(),
                typed.certifiedTaxAgent(),
                typed.certifiedAppraiser());
    }

    public static Document of(Document typed) {
        Substitute substitute = typed.substitute();
        return substitute == null
                ? typed
                : new Document(
                        typed.pictures(),
                        new Substitute(substitute.kind(), TextNormalisation.paragraphs(substitute.reason())));
    }

    private static Address of(Address typed) {
        return new Address(typed.cityCode(), typed.districtCode(), TextNormalisation.line(typed.detail()));
    }

    private static Attainment of(Attainment typed) {
        return new Attainment(
                typed.highestEducation(),
                typed.highestDegree(),
                typed.major(),
                TextNormalisation.line(typed.school()),
                typed.graduatedOn(),
                TextNormalisation.number(typed.diplomaNumber()));
    }

    private static Highest of(Highest typed) {
        return switch (typed) {
            case Held held ->
                new Held(
                        held.level(),
                        held.qualificationType(),
                        held.obtainedBy(),
                        held.obtainedOn(),
                        TextNormalisation.number(held.certificateNumber()));
            case NoneHeld noneHeld -> noneHeld;
        };
    }
}
