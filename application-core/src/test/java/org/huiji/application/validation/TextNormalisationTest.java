package org.huiji.application.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 9 of the screens: input is normalised before it is checked. */
class TextNormalisationTest {

    @ParameterizedTest
    @CsvSource({"'139 4012 0731',13940120731", "139-4012-0731,13940120731", "+86 13940120731,13940120731",
            "008613940120731,13940120731", "13940120731,13940120731"})
    void aMobileNumber(String typed, String saved) {
        assertThat(TextNormalisation.mobileNumber(typed)).isEqualTo(saved);
    }

    @ParameterizedTest
    @CsvSource({"(024)22861180,024-22861180", "(024)22861180,024-22861180", "024—22861180,024-22861180",
            "'024-22861180 转 801',024-22861180-801", "+86 024-22861180,024-22861180", "+86(024)22861180,024-22861180",
            "024 22861180 ext.801,02422861180-801"})
    void aPhone(String typed, String saved) {
        assertThat(TextNormalisation.phone(typed)).isEqualTo(saved);
    }

    @ParameterizedTest
    @CsvSource({"Ruoxi@Example.COM,Ruoxi@example.com", "ruoxi@example.com,ruoxi@example.com",
            "' ruoxi@example.com ',ruoxi@example.com", "nobody,nobody"})
    void anAddressOfMail(String typed, String saved) {
        assertThat(TextNormalisation.email(typed)).isEqualTo(saved);
    }

    @Test
    void aLineHasNoBreaks() {
        assertThat(TextNormalisation.line(" 青年大街\r\n\t1号\u3000 ")).isEqualTo("青年大街 1号");
    }

    @Test
    void paragraphsKeepTheirBreaks() {
        assertThat(TextNormalisation.paragraphs("第一行 \r\n\r\n\r\n\r\n 第二行\r第三行"))
                .isEqualTo("第一行\n\n第二行\n第三行");
    }

    @Test
    void twiceIsAsOnce() {
        List<UnaryOperator<String>> all = List.of(TextNormalisation::name, TextNormalisation::number,
                TextNormalisation::phone, TextNormalisation::mobileNumber, TextNormalisation::email,
                TextNormalisation::line, TextNormalisation::paragraphs);
        String typed = " \uFEFF+86 (024) A\u0301b 阿 • 买\u200B 转8 @Ex.COM\r\n\r\n\r\n\r\nx ";
        for (UnaryOperator<String> form : all) {
            String once = form.apply(typed);
            assertThat(form.apply(once)).isEqualTo(once);
        }
    }
}
