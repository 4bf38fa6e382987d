package org.huiji.application.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.huiji.application.ProblemCode;
import org.huiji.application.Sample;
import org.huiji.reference.IdentityDocumentType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions 10 and 42, on 2 March 2026. */
class IdentityNumberRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            RESIDENT_ID,       11010519491231002X,
            RESIDENT_ID,       210102200002290018,
            RESIDENT_ID,       210102201202290017,
            RESIDENT_ID,       110105194912310021,  CHECK_DIGIT
            RESIDENT_ID,       210102190002290011,  NO_SUCH_DATE
            RESIDENT_ID,       210102202302290019,  NO_SUCH_DATE
            RESIDENT_ID,       210102209912310015,  IN_FUTURE
            RESIDENT_ID,       21010218991231001X,  TOO_EARLY
            RESIDENT_ID,       810000199001010019,  DIFFERS_FROM_DOCUMENT_TYPE
            RESIDENT_ID,       H12345678,           DIFFERS_FROM_DOCUMENT_TYPE
            HK_MO_RESIDENCE,   810000199001010019,
            HK_MO_RESIDENCE,   820000199001010029,
            HK_MO_RESIDENCE,   810000199001010010,  CHECK_DIGIT
            HK_MO_RESIDENCE,   830000199001010012,  DIFFERS_FROM_DOCUMENT_TYPE
            TW_RESIDENCE,      830000199001010012,
            TW_RESIDENCE,      810000199001010019,  DIFFERS_FROM_DOCUMENT_TYPE
            HK_MO_PERMIT,      H12345678,
            HK_MO_PERMIT,      M1234567890,
            HK_MO_PERMIT,      H123456789,          DIFFERS_FROM_DOCUMENT_TYPE
            HK_MO_PERMIT,      A12345678,           DIFFERS_FROM_DOCUMENT_TYPE
            TW_PERMIT,         12345678,
            TW_PERMIT,         123456789A,
            TW_PERMIT,         123456789,           DIFFERS_FROM_DOCUMENT_TYPE
            FOREIGN_PERMANENT, ABC123456789012,
            FOREIGN_PERMANENT, 912100198501010011,
            FOREIGN_PERMANENT, 912100198501010012,  CHECK_DIGIT
            FOREIGN_PERMANENT, AB1234567890123,     DIFFERS_FROM_DOCUMENT_TYPE
            PASSPORT,          E1234,
            PASSPORT,          E1234567890123456,
            PASSPORT,          E123,                DIFFERS_FROM_DOCUMENT_TYPE
            PASSPORT,          E12345678901234567,  DIFFERS_FROM_DOCUMENT_TYPE
            PASSPORT,          E-12345,             DIFFERS_FROM_DOCUMENT_TYPE
            MILITARY,          士字第1234567号,
            MILITARY,          123,                 DIFFERS_FROM_DOCUMENT_TYPE
            OTHER,             1234,
            OTHER,             123456789012345678901234567890,
            OTHER,             1234567890123456789012345678901, DIFFERS_FROM_DOCUMENT_TYPE
            """)
    void aNumberFitsItsKindOfDocument(IdentityDocumentType type, String number, @Nullable ProblemCode problem) {
        assertThat(IdentityNumberRules.problemOf(number, type, Sample.TODAY)).isEqualTo(Optional.ofNullable(problem));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            11010519491231002x,         11010519491231002X,
            ' 1101 0519 4912 3100 2X ', 11010519491231002X,
            11010519491231002X, 11010519491231002X,
            210102900101133,            210102199001011333,
            h12345678,                  H12345678,
            'e 1234567',                E1234567,
            110105194912310021,         110105194912310021, CHECK_DIGIT
            210102901301133,            210102901301133,
            1234567890123456Y8,         1234567890123456Y8, FORMAT
            12,                         12,                 FORMAT
            '',                         '',                 REQUIRED
            """)
    void aNumberIsCheckedBeforeItIsRegistered(String typed, String registered, @Nullable ProblemCode problem) {
        String number = IdentityNumberRules.toRegister(typed);
        assertThat(number).isEqualTo(registered);
        assertThat(IdentityNumberRules.problemAtRegistration(number, Sample.TODAY))
                .isEqualTo(Optional.ofNullable(problem));
    }

    @Test
    void whoIsBornTodayIsNotInTheFuture() {
        assertThat(IdentityNumberRules.birthDateProblem(Sample.TODAY, Sample.TODAY)).isEmpty();
        assertThat(IdentityNumberRules.birthDateProblem(Sample.TODAY.plusDays(1), Sample.TODAY))
                .contains(ProblemCode.IN_FUTURE);
    }
}
