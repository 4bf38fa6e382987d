package org.huiji.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huiji.reference.IdentityNumber.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 11643; the first number is the standard's own example. */
class IdentityNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "210102200002290018", "810000199001010019",
            "830000199001010012", "912100198501010011"})
    void keepsToTheStandard(String number) {
        assertThat(IdentityNumber.flawOf(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"110105194912310021,CHECK_DIGIT", "11010519491231002x,FORM", "1101051949123100,FORM",
            "11010519491231002XX,FORM", "011010194912310021,FORM", "A10105194912310021,FORM", "'',FORM",
            "210102190002290011,DATE", "210102202302290019,DATE", "210102199013010011,DATE",
            "210102199000010011,DATE", "210102199001000011,DATE", "210102199004310011,DATE"})
    void tellsWhatIsWrong(String number, Flaw flaw) {
        assertThat(IdentityNumber.flawOf(number)).contains(flaw);
    }

    @Test
    void everyOtherCheckDigitIsRefused() {
        String body = "21010219900307123";
        assertThat("0123456789X".chars().filter(digit -> IdentityNumber.isValid(body + (char) digit))).hasSize(1);
    }

    @Test
    void anySingleDigitTypedWronglyIsFound() {
        String number = "11010519491231002X";
        for (int at = 0; at < 17; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = number.substring(0, at) + digit + number.substring(at + 1);
                assertThat(IdentityNumber.isValid(typed)).as(typed).isEqualTo(typed.equals(number));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X,1949-12-31,2", "210102199001011333,1990-01-01,1"})
    void holdsBirthDateAndSex(String number, LocalDate birthDate, String gender) {
        assertThat(IdentityNumber.birthDateOf(number)).contains(birthDate);
        assertThat(IdentityNumber.genderOf(number)).contains(gender);
    }

    @Test
    void aWrongNumberHoldsNothing() {
        assertThat(IdentityNumber.birthDateOf("110105194912310021")).isEmpty();
        assertThat(IdentityNumber.genderOf("110105194912310021")).isEmpty();
    }

    @Test
    void aNumberOfTheFirstGenerationIsWrittenWithEighteenCharacters() {
        assertThat(IdentityNumber.fromFifteenDigits("210102900101133")).contains("210102199001011333");
        assertThat(IdentityNumber.fromFifteenDigits("210102901301133")).isEmpty();
        assertThat(IdentityNumber.fromFifteenDigits("21010290010113")).isEmpty();
    }
}
