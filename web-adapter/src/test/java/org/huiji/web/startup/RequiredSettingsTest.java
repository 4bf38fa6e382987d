package org.huiji.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Production does not start halfway. */
class RequiredSettingsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(RequiredSettings.class);

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        runner.withPropertyValues("huiji.sms=none", "huiji.database.username= ").run(context -> assertThat(context)
                .getFailure().hasMessageContainingAll("huiji.database.url", "huiji.database.owner-username",
                        "huiji.database.owner-password", "huiji.database.username", "huiji.database.password",
                        "huiji.protection.master-key", "huiji.protection.index-key")
                .hasMessageNotContaining("huiji.sms"));
    }

    @Test
    void withAllOfThemItStarts() {
        runner.withPropertyValues(RequiredSettings.NAMES.stream().map(name -> name + "=given").toArray(String[]::new))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void demoModeNeedsNone() {
        runner.withPropertyValues("spring.profiles.active=demo").run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void theOperatorIsToldWhereToLook() {
        assertThat(new MissingSettingsAnalyzer()
                .analyze(new MissingSettingsException(java.util.List.of("huiji.sms"))).getAction())
                .contains("docs/operations.md", "HUIJI_DATABASE_URL");
    }
}
