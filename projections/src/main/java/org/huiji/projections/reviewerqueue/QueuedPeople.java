package org.huiji.projections.reviewerqueue;

import java.util.List;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.AmendmentStarted;
import org.huiji.application.ApplicationEvent.ApplicationStarted;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.ManagementDepartmentSelected;
import org.huiji.application.ApplicationEvent.PersonalDataErased;
import org.huiji.application.ApplicationEvent.PersonalInfoSubmitted;
import org.huiji.application.ApplicationEvent.QualificationSubmitted;
import org.huiji.application.ApprovedContent;
import org.huiji.application.port.BlindIndex.Purpose;
import org.huiji.application.section.Field;
import org.huiji.projections.ReadModels;
import org.huiji.projections.following.SealedContent;
import org.huiji.projections.following.SearchTokens;
import org.huiji.projections.reviewerqueue.QueuedPerson.Editions;
import org.springframework.stereotype.Component;

/** Keeps the personal part of the items, sealed, and the tokens by which they are found. */
@Component
class QueuedPeople {

    private final SealedContent content;
    private final SearchTokens tokens;

    QueuedPeople(SealedContent content, SearchTokens tokens) {
        this.content = content;
        this.tokens = tokens;
    }

    /** The person as last submitted; nobody after erasure. */
    QueuedPerson submitted(QueueItem item) {
        return editions(item).submitted();
    }

    /** Keeps the person as filled in by these events, the first of an application, and now submitted. */
    void submit(QueueItem item, List<ApplicationEvent> filledIn) {
        Editions editions = Editions.NONE;
        for (ApplicationEvent event : filledIn) {
            editions = edited(editions, event);
        }
        seal(item, editions.whenSubmitted());
        if (item.sealed != null) {
            index(item, editions.latest());
        }
    }

    void follow(QueueItem item, ApplicationEvent event) {
        if (event instanceof PersonalDataErased) {
            item.forgetPerson();
        } else if (isOfThePerson(event)) {
            keep(item, event);
        }
    }

    /** Anything else leaves what is sealed as it is, so that it need not be opened. */
    private static boolean isOfThePerson(ApplicationEvent event) {
        return switch (event) {
            case ApplicationStarted _,AmendmentStarted _,PersonalInfoSubmitted _,ManagementDepartmentSelected _,QualificationSubmitted _,ApplicationSubmittedForReview _ ->
                true;
            default -> false;
        };
    }

    private void keep(QueueItem item, ApplicationEvent event) {
        Editions former = editions(item);
        Editions now = event instanceof ApplicationSubmittedForReview ? former.whenSubmitted() : edited(former, event);
        if (!now.equals(former)) {
            seal(item, now);
        }
        if (event instanceof ApplicationSubmittedForReview && item.sealed != null) {
            index(item, now.submitted());
        }
    }

    private void seal(QueueItem item, Editions editions) {
        item.sealed = content.seal(ReadModels.REVIEWER_QUEUE, item.getId(), editions);
    }

    private static Editions edited(Editions editions, ApplicationEvent event) {
        QueuedPerson person = editions.latest();
        QueuedPerson now = person;
        if (event instanceof ApplicationStarted started) {
            now = started.registration().read().map(person::with).orElse(person);
        } else if (event instanceof AmendmentStarted started) {
            now = started.approved().read().map(approved -> amended(person, approved)).orElse(person);
        } else if (event instanceof PersonalInfoSubmitted submitted) {
            now = submitted.personalInfo().read().map(person::with).orElse(person);
        } else if (event instanceof ManagementDepartmentSelected selected) {
            now = selected.affiliation().read().map(person::with).orElse(person);
        } else if (event instanceof QualificationSubmitted submitted) {
            now = submitted.qualification().read().map(person::with).orElse(person);
        }
        return editions.with(now);
    }

    private static QueuedPerson amended(QueuedPerson person, ApprovedContent approved) {
        return person.with(approved.personalInfo()).with(approved.affiliation()).with(approved.qualification());
    }

    private void index(QueueItem item, QueuedPerson person) {
        item.employedToken = tokens.answer(Field.EMPLOYED, Boolean.toString(person.employed()));
        item.qualificationToken = tokens.answer(Field.QUALIFICATION_LEVEL, person.qualificationLevel());
        item.identityNumberToken = tokens.number(Purpose.IDENTITY_NUMBER, person.identityNumber());
        item.nameTokens = tokens.name(person.applicantName()).toArray(String[]::new);
    }

    private Editions editions(QueueItem item) {
        return content.open(ReadModels.REVIEWER_QUEUE, item.getId(), item.sealed, Editions.class)
                .orElse(Editions.NONE);
    }
}
