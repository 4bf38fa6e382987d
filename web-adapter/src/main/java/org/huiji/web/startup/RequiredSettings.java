package org.huiji.web.startup;

import java.util.ArrayList;
import java.util.List;
import org.huiji.web.sms.SmsSettings;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Looks for everything that production needs before anything starts, so that all that is missing is told at once. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class RequiredSettings {

    static final List<String> NAMES = List.of(
            "huiji.database.url",
            "huiji.database.owner-username",
            "huiji.database.owner-password",
            "huiji.database.username",
            "huiji.database.password",
            "huiji.protection.master-key",
            "huiji.protection.index-key",
            "huiji.protection.numbering-key",
            "huiji.proof.signing-key",
            "huiji.base-address");

    @Bean
    static BeanFactoryPostProcessor requiredSettingsCheck(Environment environment) {
        return beans -> {
            List<String> missing = new ArrayList<>(
                    NAMES.stream().filter(name -> environment.getProperty(name, "").isBlank()).toList());
            missing.addAll(SmsSettings.problems(environment));
            if (!missing.isEmpty()) {
                throw new MissingSettingsException(missing);
            }
        };
    }
}
