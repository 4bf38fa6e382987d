package org.huiji.web.account;

import java.time.InstantSource;
import java.util.Map;
import org.huiji.web.presentation.LongText;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The two texts that registration asks consent to, apart from each other; edition and digest of both are stored (decision 48). */
@Component
public class ConsentTexts {

    static final String RULES_EDITION = "2026-1";
    static final String SENSITIVE_EDITION = "2026-1";

    private final LongText rules = LongText.read("texts/personal-information-rules.txt");
    private final LongText sensitive = LongText.read("texts/sensitive-information-consent.txt");
    private final JsonMapper json;
    private final InstantSource realTime;

    ConsentTexts(JsonMapper json, @Qualifier("realTime") InstantSource realTime) {
        this.json = json;
        this.realTime = realTime;
    }

    LongText rules() {
        return rules;
    }

    public LongText sensitive() {
        return sensitive;
    }

    /** The record of both consents, given now. */
    public String given() {
        return json.writeValueAsString(Map.of(
                "rules", Map.of("edition", RULES_EDITION, "digest", rules.digest()),
                "sensitive", Map.of("edition", SENSITIVE_EDITION, "digest", sensitive.digest()),
                "givenAt", realTime.instant().toString()));
    }
}
