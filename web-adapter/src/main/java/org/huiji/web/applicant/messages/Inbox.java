package org.huiji.web.applicant.messages;

import java.util.UUID;
import org.huiji.application.port.CurrentActor;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.account.Accounts;
import org.huiji.web.notification.ApplicantMessages;
import org.huiji.web.presentation.Masks;
import org.huiji.web.sms.SmsGateway;
import org.springframework.stereotype.Component;

/** What pages say about the messages of the applicant signed in; in templates {@code @inbox}. */
@Component("inbox")
class Inbox {

    private final CurrentActor actor;
    private final ApplicantMessages messages;
    private final Accounts accounts;
    private final SmsGateway gateway;
    private final Masks masks;

    Inbox(CurrentActor actor, ApplicantMessages messages, Accounts accounts, SmsGateway gateway, Masks masks) {
        this.actor = actor;
        this.messages = messages;
        this.accounts = accounts;
        this.gateway = gateway;
        this.masks = masks;
    }

    /** How many messages are unread. */
    public int unread() {
        return actor.get().map(person -> messages.unread(UUID.fromString(person.id()))).orElse(0);
    }

    /** The phone that is told of results, masked; empty where none is. */
    public String toldPhone() {
        return gateway.isAvailable()
                ? actor.get().flatMap(person -> accounts.find(UUID.fromString(person.id())))
                        .map(AccountHolder::mobileNumber).filter(number -> !number.isBlank()).map(masks::phone)
                        .orElse("")
                : "";
    }
}
