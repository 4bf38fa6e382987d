package org.huiji.web.demo.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.account.SampleAccounts;
import org.huiji.web.account.ShownStaffAccounts;
import org.huiji.web.support.Numbers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** People without an employer who file with one of two departments. */
@Component
@Profile("demo")
public class SubmittedCrowd {

    /** A department with two sample reviewers. */
    public static final String DEPARTMENT = "210102";

    /** A department with one sample reviewer. */
    public static final String OTHER_DEPARTMENT = "210103";

    private static final int HANDS = 4;
    /** Nobody files later in the day than this many after the first. */
    private static final int PLACES = 20;

    private final SampleAccounts accounts;
    private final SampleLife life;
    private final ApplicationNumbering numbering;
    private final String hash;

    SubmittedCrowd(SampleAccounts accounts, SampleLife life, ApplicationNumbering numbering,
            ShownStaffAccounts staff) {
        this.accounts = accounts;
        this.life = life;
        this.numbering = numbering;
        this.hash = accounts.hash(staff.password());
    }

    /** Submits for the persons from that number on, on the morning so many working days ago. */
    public List<UUID> submit(String department, int first, int count, int workingDaysAgo)
            throws InterruptedException, ExecutionException {
        List<Future<UUID>> submitted = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            for (int i = 0; i < count; i++) {
                int number = first + i;
                submitted.add(hands.submit(() -> submit(person(department, number, workingDaysAgo, false), number)));
            }
        }
        List<UUID> ids = new ArrayList<>();
        for (Future<UUID> each : submitted) {
            ids.add(each.get());
        }
        return ids;
    }

    /** Submits for one person; it was returned once and has come back corrected. */
    public UUID submitCorrected(String department, int number, int workingDaysAgo) {
        return submit(person(department, number, workingDaysAgo, true), number);
    }

    private UUID submit(SamplePerson person, int number) {
        UUID accountId = accounts.open(
                new AccountHolder(person.applicantName(), person.identityNumber(), person.mobileNumber()), hash);
        UUID applicationId = numbering.openApplicationOf(accountId);
        life.lead(person, number % PLACES, accountId, applicationId);
        return applicationId;
    }

    private static SamplePerson person(
            String department, int number, int workingDaysAgo, boolean corrected) {
        return new SamplePerson("crowd" + number, "关山月", Numbers.checked("21010219900101%03d".formatted(number)),
                "139%08d".formatted(number), number % 2 == 0 ? "2" : "1", LocalDate.of(1990, 1, 1), false, "", "",
                "210100", department, department, "", "14", "0", ApplicationStatus.PENDING_REVIEW, workingDaysAgo,
                corrected);
    }
}
