package org.huiji.web.desk.sample;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chance of the product. */
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {

    @Bean
    SampleChance sampleChance() {
        return new SecureRandom()::nextLong;
    }
}
