package org.huiji.web.notification;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.account.Accounts;
import org.huiji.web.sms.SmsGateway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts the sender together: to the phone that the account has proved when a message is sent. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NotificationConfiguration {

    @Bean
    TextMessageSender textMessageSender(
            TextMessages outbox,
            MessageTexts texts,
            SmsGateway gateway,
            Accounts accounts,
            StandingReturns standing,
            @Qualifier("realTime") InstantSource realTime,
            @Value("${huiji.base-address:}") String siteAddress) {
        Function<UUID, Optional<String>> mobileNumbers = account -> accounts.find(account)
                .map(AccountHolder::mobileNumber).filter(number -> !number.isBlank());
        return new TextMessageSender(outbox, texts, gateway, mobileNumbers, standing::stillTrue, realTime, siteAddress);
    }
}
