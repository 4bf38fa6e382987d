package org.huiji.config.serialization;

import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * Lets tokens within tokens be read back. A {@code ReplayToken} names the classes of the tokens it holds, which the stock
 * mapper refuses, and a processor would then retry for ever. Only tokens are let in.
 */
final class TokenTypes implements Jackson3SerializerCustomizer {

    @Override
    public void accept(JsonMapper.Builder builder) {
        builder.polymorphicTypeValidator(validator());
    }

    private static PolymorphicTypeValidator validator() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(org.axonframework.eventhandling.TrackingToken.class)
                .allowIfSubType(java.util.concurrent.ConcurrentSkipListSet.class)
                .build();
    }
}
