package org.huiji.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiji.reference.UnifiedSocialCreditCode.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 32100. */
class UnifiedSocialCreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91210102MA0P4T7K9P", "12210102FCPKGLD6AA"})
    void keepsToTheStandard(String code) {
        assertThat(UnifiedSocialCreditCode.flawOf(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"91350100M000100Y44,CHECK_CHARACTER", "91350100M000100I43,CHARACTERS", "91350100M000100O43,CHARACTERS",
            "91350100M000100S43,CHARACTERS", "91350100M000100V43,CHARACTERS", "91350100M000100Z43,CHARACTERS",
            "91350100m000100y43,CHARACTERS", "9135O100M000100Y43,CHARACTERS", "91A50100M000100Y43,FORM",
            "91350100M000100Y4,FORM", "91350100M000100Y433,FORM", "'',FORM"})
    void tellsWhatIsWrong(String code, Flaw flaw) {
        assertThat(UnifiedSocialCreditCode.flawOf(code)).contains(flaw);
    }

    @Test
    void exactlyOneCheckCharacterFits() {
        assertThat("0123456789ABCDEFGHJKLMNPQRTUWXY".chars()
                .filter(check -> UnifiedSocialCreditCode.isValid("91350100M000100Y4" + (char) check))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"210100000012345,true", "MA0P4T7K-9,true", "MA0P4T7K9,true", "事证第121000000001号,true",
            "12345678901,false", "91350100M000100Y44,false", "'',false", "没有数字的证号,false"})
    void numbersOfFormerLicencesAreKnown(String number, boolean older) {
        assertThat(UnifiedSocialCreditCode.isOlderNumber(number)).isEqualTo(older);
    }
}
