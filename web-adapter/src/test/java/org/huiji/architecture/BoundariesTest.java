package org.huiji.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing crosses the boundaries, and each boundary would be noticed if something did. */
class BoundariesTest {

    private static JavaClasses product;

    @BeforeAll
    static void readTheProduct() {
        product = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.huiji");
    }

    @Test
    void theWholeProductIsRead() {
        assertThat(product.contain("org.huiji.application.ApplicationEvent")).isTrue();
        assertThat(product.contain("org.huiji.HuijiApplication")).isTrue();
        assertThat(product.stream().anyMatch(type -> type.getPackageName().startsWith("org.huiji.projections")))
                .isTrue();
        assertThat(product.stream().anyMatch(type -> type.getPackageName().startsWith("org.huiji.config"))).isTrue();
        assertThat(product.contain("org.huiji.proof.tree.TreeHash")).isTrue();
        assertThat(product.stream().noneMatch(type -> type.getPackageName().endsWith(".seeded"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Rules.class)
    void theProductKeepsTheRule(Rules rule) {
        rule.rule().check(product);
    }

    @ParameterizedTest
    @EnumSource(Rules.class)
    void theRuleTurnsRedOnItsSeededViolation(Rules rule) {
        JavaClasses seeded = new ClassFileImporter().importClasses(rule.seededViolation());
        assertThat(rule.rule().evaluate(seeded).hasViolation()).isTrue();
    }
}
