package org.huiji.web.account;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Chooses what stands behind {@link SmsGateway}. */
@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

    /** Demo mode shows messages at {@code /demo/messages} instead of sending them. */
    @Bean
    @Profile("demo")
    SmsGateway shownMessages(MessageOutbox outbox) {
        return new SmsGateway() {
            @Override
            public boolean isAvailable() {
                return true;
            }

            @Override
            public void send(String mobileNumber, String text) {
                outbox.add(mobileNumber, text);
            }
        };
    }

    /** Production says explicitly that it sends none; a gateway of a provider comes with its own setting. */
    @Bean
    @Profile("!demo")
    SmsGateway noMessages(@Value("${huiji.sms:#{null}}") @Nullable String setting) {
        if (!"none".equals(setting)) {
            throw new IllegalStateException(
                    "huiji.sms is not set: name an SMS gateway, or set huiji.sms=none to have staff issue codes in person");
        }
        return new SmsGateway() {
            @Override
            public boolean isAvailable() {
                return false;
            }

            @Override
            public void send(String mobileNumber, String text) {
                throw new IllegalStateException("huiji.sms=none: no message can be sent");
            }
        };
    }
}
