package org.huiji.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiji.web.account.PasswordRules.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final AccountHolder HOLDER = new AccountHolder("欧阳铁军先生", "21010219901001133X", "13800000065");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "浑河会计采集系统之密", "ёжик в тумане", "🦊🦊🐢🐢🦉🦉🐝🐝",
            "        spaces        in        it"})
    void anyScriptIsTaken(String password) {
        assertThat(rules.fault(password, HOLDER)).isEmpty();
    }

    @Test
    void lengthIsCountedAsPeopleCount() {
        assertThat(rules.fault("🦊🐢🦉🐝🦋🐌🐞", HOLDER)).contains(Fault.TOO_SHORT);
        assertThat(rules.fault("🦊🐢🦉🐝🦋🐌🐞🦀", HOLDER)).isEmpty();
        assertThat(rules.fault("会".repeat(30) + "计".repeat(30) + "浑河采集", HOLDER)).isEmpty();
        assertThat(rules.fault("会".repeat(30) + "计".repeat(30) + "浑河采集密", HOLDER)).contains(Fault.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "PASSWORD", "qwertyuiop", "aaaaaaaaaa", "abababababab"})
    void commonOnesAreNot(String password) {
        assertThat(rules.fault(password, HOLDER)).contains(Fault.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my欧阳铁军先生secret", "x21010219901001133x!", "tel13800000065", "19901001133x", "01133x01133x"})
    void thePersonsOwnDataAreNot(String password) {
        assertThat(rules.fault(password, HOLDER)).contains(Fault.OWN_DATA);
    }
}
