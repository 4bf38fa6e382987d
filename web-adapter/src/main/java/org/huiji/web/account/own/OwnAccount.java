package org.huiji.web.account.own;

import java.util.Optional;
import java.util.UUID;
import org.huiji.application.port.CurrentActor;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.account.Accounts;
import org.springframework.stereotype.Component;

/** The account of the person signed in. */
@Component
class OwnAccount {

    private final CurrentActor actor;
    private final Accounts accounts;

    OwnAccount(CurrentActor actor, Accounts accounts) {
        this.actor = actor;
        this.accounts = accounts;
    }

    /** Its id and its holder. */
    record Owner(UUID accountId, AccountHolder holder) {}

    /** Empty when the account was erased while its owner was still signed in. */
    Optional<Owner> find() {
        return actor.get()
                .map(person -> UUID.fromString(person.id()))
                .flatMap(id -> accounts.find(id).map(holder -> new Owner(id, holder)));
    }
}
