package org.huiji.web.account;

import java.util.Optional;
import java.util.UUID;
import org.huiji.application.port.PersonalDataVault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals account holders under their account's own key. */
@Component
class SealedHolders {

    private static final String PURPOSE = "account";

    private final PersonalDataVault vault;
    private final JsonMapper json;

    SealedHolders(PersonalDataVault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] seal(UUID accountId, AccountHolder holder) {
        return vault.seal(accountId, PURPOSE, json.writeValueAsBytes(holder));
    }

    /** Empty once the account's key was destroyed. */
    Optional<AccountHolder> open(UUID accountId, byte[] sealed) {
        return vault.open(accountId, PURPOSE, sealed).map(clear -> json.readValue(clear, AccountHolder.class));
    }
}
