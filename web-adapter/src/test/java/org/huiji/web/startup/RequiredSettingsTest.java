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
                        "huiji.protection.master-key", "huiji.protection.index-key",
                        "huiji.protection.numbering-key", "huiji.proof.signing-key",
                        "huiji.base-address")
                .hasMessageNotContaining("huiji.sms"));
    }

    @Test
    void aGatewayIsNamedWithAllThatItNeeds() {
        with("huiji.sms=http").run(context -> assertThat(context).getFailure().hasMessageContainingAll(
                "huiji.sms.url", "huiji.sms.key or huiji.sms.key-file", "huiji.sms.signature"));
        with("huiji.sms=carrier-pigeon").run(context -> assertThat(context).getFailure().hasMessageContaining(
                "huiji.sms (none or http)"));
        with("huiji.sms= ").run(context -> assertThat(context).getFailure().hasMessageEndingWith("huiji.sms"));
    }

    @Test
    void whatIsOfNoUseIsNamedLikeWhatIsMissing() {
        with("huiji.sms=http", "huiji.sms.url=http://sms.example/send", "huiji.sms.key=too short",
                "huiji.sms.signature=any").run(
                        context -> assertThat(context).getFailure().hasMessageContainingAll(
                                "huiji.sms.url (an address that begins with https://)",
                                "huiji.sms.key (at least 32 characters)").hasMessageNotContaining("huiji.sms.signature")
                                .hasMessageNotContaining("too short"));
        with("huiji.sms=http", "huiji.sms.url=https://sms.example/send", "huiji.sms.key-file=/no/such/file",
                "huiji.sms.signature=any").run(
                        context -> assertThat(context).getFailure()
                                .hasMessageContaining("huiji.sms.key-file (cannot be read)"));
    }

    @Test
    void withAGatewayItStarts() {
        with("huiji.sms=http", "huiji.sms.url=https://sms.example/send", "huiji.sms.key=" + "k".repeat(32),
                "huiji.sms.signature=any").run(context -> assertThat(context).hasNotFailed());
    }

    private ApplicationContextRunner with(String... sms) {
        return runner
                .withPropertyValues(RequiredSettings.NAMES.stream().map(name -> name + "=given").toArray(String[]::new))
                .withPropertyValues(sms);
    }

    @Test
    void withAllOfThemItStarts() {
        with("huiji.sms=none").run(context -> assertThat(context).hasNotFailed());
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
