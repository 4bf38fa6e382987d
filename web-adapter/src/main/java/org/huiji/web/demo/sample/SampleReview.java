package org.huiji.web.demo.sample;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.ApproveApplication;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.ReturnApplication;
import org.huiji.application.Channel;
import org.huiji.application.FindingTarget;
import org.huiji.application.NewFinding;
import org.huiji.application.Role;
import org.huiji.application.port.FreshIds;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the sample reviewers do: claim, return, approve. */
@Component
@Profile("demo")
class SampleReview {

    private static final String UNCLEAR = "E01";
    private static final String NOT_AS_IN_THE_DOCUMENT = "A01";

    private final FreshIds ids;
    private final MessageSource messages;

    SampleReview(FreshIds ids, MessageSource messages) {
        this.ids = ids;
        this.messages = messages;
    }

    void decide(SamplePerson person, UUID applicationId, SampleSteps steps) {
        switch (person.status()) {
            case DRAFT, PENDING_REVIEW, DISCARDED, ERASED -> {
                // nobody has taken it up
            }
            case IN_REVIEW -> claim(person, applicationId, steps);
            case RETURNED -> {
                claim(person, applicationId, steps);
                steps.take(new ReturnApplication(applicationId, steps.version(), List.of(unclear())));
            }
            case APPROVED -> {
                claim(person, applicationId, steps);
                steps.take(new ApproveApplication(applicationId, steps.version()));
            }
        }
    }

    void returnWithTwoFindings(SamplePerson person, UUID applicationId, SampleSteps steps) {
        claim(person, applicationId, steps);
        NewFinding wrong = new NewFinding(ids.next(), FindingTarget.of(Field.ETHNICITY), NOT_AS_IN_THE_DOCUMENT,
                text("demo.sample.finding.ethnicity"));
        steps.take(new ReturnApplication(applicationId, steps.version(), List.of(wrong, unclear())));
    }

    private void claim(SamplePerson person, UUID applicationId, SampleSteps steps) {
        steps.as(reviewerOf(person.managementDepartment()));
        steps.take(new ClaimReview(applicationId, steps.version()));
    }

    private NewFinding unclear() {
        return new NewFinding(ids.next(), FindingTarget.of(DocumentSlot.IDENTITY_DOCUMENT_FRONT), UNCLEAR,
                text("demo.sample.finding.unclear"));
    }

    private Actor reviewerOf(String department) {
        return switch (department) {
            case "210102" -> reviewer("reviewer1", department, text("demo.staff.reviewer1"));
            case "210103" -> reviewer("reviewer3", department, text("demo.staff.reviewer3"));
            default -> reviewer("reviewer-" + department, department, text("demo.sample.reviewer"));
        };
    }

    private static Actor reviewer(String id, String department, String name) {
        return new Actor(id, Role.REVIEWER, department, name, Channel.WEB, SampleLife.ADDRESS);
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
