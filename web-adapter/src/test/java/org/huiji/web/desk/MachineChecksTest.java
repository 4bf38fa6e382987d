package org.huiji.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.Channel;
import org.huiji.application.Dossier;
import org.huiji.application.Registration;
import org.huiji.application.Role;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Affiliation.Employed;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.SectionName;
import org.huiji.projections.casefile.CaseFile;
import org.huiji.projections.casefile.FindCaseFile;
import org.huiji.reference.Code;
import org.huiji.reference.UnifiedSocialCreditCode;
import org.huiji.web.command.Queries;
import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.support.RunningProduct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the checks say of a case file that no command lets come to the desk: the aggregate stores no section whose birth date
 * or gender contradicts the number, or whose numbers have a wrong check digit, and lets nobody submit with a signed form
 * that is older than the answers. These checks guard against what was stored under other rules. What does come to the desk is
 * read on the page itself, in {@code WhatTheMachineChecksTest}.
 */
@RunningProduct
class MachineChecksTest {

    private static final Actor REVIEWER = new Actor("reviewer1", Role.REVIEWER, "210102", "", Channel.WEB, "");

    @Autowired
    private FilledSamples samples;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Queries queries;

    @Autowired
    private MachineChecks checks;

    private CaseFile file;
    private Dossier dossier;
    private PersonalInfo info;
    private Employed employer;

    @BeforeEach
    void openOneWithAnEmployer() {
        samples.fillIn();
        file = jdbc.sql("""
                SELECT application_id FROM read_model.queue_item
                WHERE shelf = 0 AND department_code = '210102' ORDER BY application_id""").query(UUID.class).list()
                .stream()
                .map(id -> queries.ask(new FindCaseFile(id)).caseFile().orElseThrow())
                .filter(found -> found.dossier().affiliation() instanceof Employed employed
                        && employed.employerLicenceNumber().length() == UnifiedSocialCreditCode.LENGTH)
                .filter(found -> found.dossier().personalInfo() != null
                        && found.dossier().personalInfo().identityDocumentType().value().equals("RESIDENT_ID"))
                .findFirst().orElseThrow();
        dossier = file.dossier();
        info = Objects.requireNonNull(dossier.personalInfo());
        employer = (Employed) Objects.requireNonNull(dossier.affiliation());
    }

    @Test
    void whatAgreesPasses() {
        for (String key : new String[]{"identityNumber", "birthDate", "gender", "employerLicenceNumber",
                "SIGNED_INFORMATION_FORM"}) {
            assertThat(check(dossier, key).passed()).as(key).isTrue();
        }
    }

    @Test
    void aBirthDateThatIsNotInTheNumberDiffers() {
        LocalDate another = Objects.requireNonNull(info.birthDate()).minusDays(1);
        assertDiffers(with(info(info.identityNumber(), another, info.gender())), "birthDate", "与证件号码不一致");
    }

    @Test
    void aGenderThatIsNotInTheNumberDiffers() {
        Code another = Code.of(info.gender().value().equals("1") ? "2" : "1");
        assertDiffers(with(info(info.identityNumber(), info.birthDate(), another)), "gender", "与证件号码不一致");
    }

    @Test
    void anIdentityNumberWithAWrongCheckDigitDiffers() {
        String wrong = withAnotherEnd(info.identityNumber());
        Registration registration = Objects.requireNonNull(dossier.registration());
        Dossier changed = dossier(
                new Registration(registration.applicantName(), wrong, registration.mobileNumber()),
                info(wrong, info.birthDate(), info.gender()), employer, dossier.sectionRevisions());
        assertDiffers(changed, "identityNumber", "证件号码的校验位不对");
    }

    @Test
    void aLicenceNumberWithAWrongCheckDigitDiffers() {
        Employed changed = new Employed(withAnotherEnd(employer.employerLicenceNumber()), employer.employerName(),
                employer.employerAddress(), employer.managementDepartment(), employer.employerType(),
                employer.currentPosition(), employer.administrativePost(), employer.employerPhone(),
                employer.employedSince(), employer.accountingWorkSince());
        assertDiffers(dossier(dossier.registration(), info, changed, dossier.sectionRevisions()),
                "employerLicenceNumber", "单位证照号码的校验位不对");
    }

    @Test
    void aSignedFormThatIsOlderThanAnAnswerDiffers() {
        Map<SectionName, Long> later = new HashMap<>(dossier.sectionRevisions());
        later.put(SectionName.EDUCATION, Objects.requireNonNull(
                dossier.documents().get(DocumentSlot.SIGNED_INFORMATION_FORM)).atVersion() + 1);
        assertDiffers(dossier(dossier.registration(), info, employer, later), "SIGNED_INFORMATION_FORM",
                "填报内容在签字的信息表上传之后有改动");
    }

    private void assertDiffers(Dossier changed, String key, String words) {
        MachineCheck check = check(changed, key);
        assertThat(check.passed()).isFalse();
        assertThat(check.text()).contains(words);
    }

    private MachineCheck check(Dossier changed, String key) {
        CaseFile held = new CaseFile(file.applicationId(), file.accountId(), file.receiptNumber(), file.status(),
                file.version(), changed, file.former(), file.changes(), file.findings(), file.round(),
                file.reviewerId(), file.reviewerName(), file.usedByOthers(), file.staffNotes());
        return checks.of(new DeskCase(held, REVIEWER, false)).stream()
                .filter(check -> check.key().equals(key)).findFirst().orElseThrow();
    }

    private Dossier with(PersonalInfo changed) {
        return dossier(dossier.registration(), changed, employer, dossier.sectionRevisions());
    }

    private Dossier dossier(@Nullable Registration registration, PersonalInfo personalInfo, Affiliation affiliation,
            Map<SectionName, Long> revisions) {
        return new Dossier(dossier.applicationId(), dossier.accountId(), dossier.amends(), registration,
                dossier.noticeVersion(), dossier.startedAt(), dossier.version(), dossier.round(), personalInfo,
                affiliation, dossier.education(), dossier.qualification(), dossier.documents(), revisions,
                dossier.findings(), dossier.transferredBy(), dossier.pledge(), dossier.asReturned(),
                dossier.asApproved());
    }

    private PersonalInfo info(String number, @Nullable LocalDate birthDate, Code gender) {
        return new PersonalInfo(info.applicantName(), number, info.identityDocumentType(), info.mobileNumber(),
                info.ethnicity(), birthDate, gender, info.politicalStatus(), info.countryOrRegion(), info.email(),
                info.portrait());
    }

    private static String withAnotherEnd(String number) {
        char end = number.charAt(number.length() - 1);
        return number.substring(0, number.length() - 1) + (end == '1' ? '2' : '1');
    }
}
