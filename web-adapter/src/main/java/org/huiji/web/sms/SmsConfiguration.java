package org.huiji.web.sms;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Chooses what stands behind {@link SmsGateway}. */
@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

    /** Demo mode shows messages at {@code /demo/messages} instead of sending them. */
    @Bean
    @Profile("demo")
    SmsGateway shownMessages(ShownTextMessages shown) {
        return new SmsGateway() {
            @Override
            public boolean isAvailable() {
                return true;
            }

            @Override
            public Outcome send(UUID messageId, String mobileNumber, String text) {
                shown.add(messageId, mobileNumber, text);
                return Outcome.DELIVERED;
            }

            @Override
            public Outcome ask(UUID messageId) {
                return Outcome.DELIVERED;
            }
        };
    }

    /** Production names a gateway, or says explicitly that it sends none. */
    @Bean
    @Profile("!demo")
    SmsGateway gateway(Environment environment, @Qualifier("realTime") InstantSource realTime, JsonMapper json) {
        if (SmsSettings.isHttp(environment)) {
            return new HttpSmsGateway(SmsSettings.of(environment), realTime, json);
        }
        return new SmsGateway() {
            @Override
            public boolean isAvailable() {
                return false;
            }

            @Override
            public Outcome send(UUID messageId, String mobileNumber, String text) {
                throw new IllegalStateException("huiji.sms=none: no message can be sent");
            }

            @Override
            public Outcome ask(UUID messageId) {
                return Outcome.UNKNOWN;
            }
        };
    }
}
