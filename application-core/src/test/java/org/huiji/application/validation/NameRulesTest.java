package org.huiji.application.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.huiji.application.ProblemCode;
import org.huiji.reference.IdentityDocumentType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decision 12 and rule 10 of the screens. */
class NameRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            王芳,                  王芳,                RESIDENT_ID,
            ' 王  芳 ',             王芳,                RESIDENT_ID,
            王䶮,                  王䶮,                RESIDENT_ID,
            𠮷野,                  𠮷野,                RESIDENT_ID,
            阿依努尔·买买提,        阿依努尔·买买提,      RESIDENT_ID,
            阿依努尔•买买提,        阿依努尔·买买提,      RESIDENT_ID,
            阿依努尔・买买提,       阿依努尔·买买提,      RESIDENT_ID,
            阿依努尔‧买买提,        阿依努尔·买买提,      RESIDENT_ID,
            阿依努尔 · 买买提,      阿依努尔·买买提,      RESIDENT_ID,
            古丽·阿不都·热合曼,     古丽·阿不都·热合曼,   RESIDENT_ID,
            王,                    王,                  RESIDENT_ID, TOO_SHORT
            𠮷,                    𠮷,                  RESIDENT_ID, TOO_SHORT
            王3芳,                 王3芳,               RESIDENT_ID, CHARACTERS
            王芳Anna,              王芳Anna,            RESIDENT_ID, CHARACTERS
            ·王芳,                 ·王芳,               RESIDENT_ID, CHARACTERS
            王芳·,                 王芳·,               RESIDENT_ID, CHARACTERS
            王··芳,                王··芳,              RESIDENT_ID, CHARACTERS
            <b>王芳,               <b>王芳,             RESIDENT_ID, CHARACTERS
            '',                    '',                  RESIDENT_ID, REQUIRED
            Anna-Maria O'Neill,    Anna-Maria O'Neill,  PASSPORT,
            Anna  Maria,           Anna Maria,          PASSPORT,
            José Müller,           José Müller,         PASSPORT,
            Martin Luther King Jr., Martin Luther King Jr., PASSPORT,
            陈大文,                陈大文,               HK_MO_PERMIT,
            -Anna,                 -Anna,               PASSPORT, CHARACTERS
            Anna2,                 Anna2,               PASSPORT, CHARACTERS
            A,                     A,                   PASSPORT, TOO_SHORT
            """)
    void aNameAsItStandsOnTheDocument(
            String typed, String stored, IdentityDocumentType type, @Nullable ProblemCode problem) {
        String name = TextNormalisation.name(typed);
        assertThat(name).isEqualTo(stored);
        assertThat(NameRules.problemOf(name, type)).isEqualTo(Optional.ofNullable(problem));
    }

    @Test
    void lengthIsCountedAsPeopleCountIt() {
        assertThat(NameRules.problemOf("𠮷".repeat(50), IdentityDocumentType.RESIDENT_ID)).isEmpty();
        assertThat(NameRules.problemOf("𠮷".repeat(51), IdentityDocumentType.RESIDENT_ID))
                .contains(ProblemCode.TOO_LONG);
    }

    @Test
    void aLetterComposedOfTwoIsOne() {
        assertThat(TextNormalisation.name("Jose\u0301 Mu\u0308ller")).isEqualTo("José Müller");
    }

    @Test
    void whatIsPastedAlongUnseenIsLeftOut() {
        assertThat(TextNormalisation.name("\uFEFF王\u200B芳\u200E")).isEqualTo("王芳");
    }
}
