package org.huiji.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import org.huiji.application.seeded.CoreThatKnowsSpring;
import org.huiji.application.seeded.CoreThatReadsTheMachinesClock;
import org.huiji.config.seeded.ConfigurationThatKnowsTheWeb;
import org.huiji.config.seeded.ConfigurationThatMovesAxonsClock;
import org.huiji.projections.seeded.ProjectionThatKnowsTheConfiguration;
import org.huiji.proof.seeded.ProofThatKnowsTheCore;
import org.huiji.web.seeded.ControllerThatCallsTheStore;
import org.huiji.web.seeded.ScreenThatDrawsItsOwnIds;
import seeded.PublicEntity;

/** The boundaries of the product, each with the seeded violation that it must catch. */
enum Rules {
    CORE_STANDS_ALONE(CoreThatKnowsSpring.class,
            noClasses().that().resideInAnyPackage(Packages.CORE).should().dependOnClassesThat().resideInAnyPackage(
                    "org.huiji.projections..", "org.huiji.config..", "org.huiji.web..", "org.huiji.proof..",
                    "org.springframework..", "tools.jackson..", "com.fasterxml..", "jakarta..")),

    PROOF_STANDS_ALONE(ProofThatKnowsTheCore.class,
            noClasses().that().resideInAPackage("org.huiji.proof..").should()
                    .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.huiji..")
                            .and(JavaClass.Predicates.resideOutsideOfPackage("org.huiji.proof.."))
                            .or(JavaClass.Predicates.resideInAnyPackage("org.springframework..",
                                    "org.axonframework..", "java.sql..", "javax.sql..", "java.net..", "jakarta..")))),

    PROJECTIONS_POINT_TO_THE_CORE_ALONE(ProjectionThatKnowsTheConfiguration.class,
            noClasses().that().resideInAPackage("org.huiji.projections..").should().dependOnClassesThat()
                    .resideInAnyPackage("org.huiji.config..", "org.huiji.web..", "org.huiji.proof..")),

    CONFIGURATION_KNOWS_NO_WEB(ConfigurationThatKnowsTheWeb.class,
            noClasses().that().resideInAPackage("org.huiji.config..").should().dependOnClassesThat()
                    .resideInAnyPackage("org.huiji.web..", "org.springframework.web..", "jakarta.servlet..")),

    WEB_KNOWS_NO_CONFIGURATION(ControllerThatCallsTheStore.class,
            noClasses().that().resideInAPackage("org.huiji.web..").should().dependOnClassesThat()
                    .resideInAnyPackage("org.huiji.config..", "org.axonframework.eventsourcing..")),

    ENTITIES_STAY_IN_THEIR_FOLDER(PublicEntity.class,
            classes().that().areAnnotatedWith("jakarta.persistence.Entity").should().notBePublic()),

    TIME_COMES_FROM_OUTSIDE(CoreThatReadsTheMachinesClock.class,
            noClasses().that().resideOutsideOfPackages("org.huiji.config.time..", "org.huiji.config.message..")
                    .should().accessTargetWhere(isOneOf("java.time.Instant.now", "java.time.LocalDate.now",
                            "java.time.LocalDateTime.now", "java.time.ZonedDateTime.now", "java.time.YearMonth.now",
                            "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone",
                            "java.lang.System.currentTimeMillis"))),

    IDS_COME_FROM_OUTSIDE(ScreenThatDrawsItsOwnIds.class,
            noClasses().that().resideOutsideOfPackages("org.huiji.config.message..", "org.huiji.config.protection..")
                    .should().accessTargetWhere(isOneOf("java.util.UUID.randomUUID"))),

    AXONS_CLOCKS_STAY_ON_REAL_TIME(ConfigurationThatMovesAxonsClock.class,
            noClasses().should().accessTargetWhere(isOneOf("org.axonframework.eventhandling.GenericEventMessage.clock",
                    "org.axonframework.eventhandling.tokenstore.AbstractTokenEntry.clock",
                    "org.axonframework.messaging.deadletter.GenericDeadLetter.clock")));

    /** A constant of the enum itself could not be used before the enum's own constants. */
    private static final class Packages {
        static final String[] CORE = {"org.huiji.application..", "org.huiji.review..", "org.huiji.department..",
                "org.huiji.reference..", "org.huiji.calendar..", "org.huiji.operations.."};
    }

    private final Class<?> seededViolation;
    private final ArchRule rule;

    Rules(Class<?> seededViolation, ArchRule rule) {
        this.seededViolation = seededViolation;
        this.rule = rule.as(name());
    }

    ArchRule rule() {
        return rule;
    }

    Class<?> seededViolation() {
        return seededViolation;
    }

    private static DescribedPredicate<JavaAccess<?>> isOneOf(String... targets) {
        Set<String> named = Set.of(targets);
        return DescribedPredicate.describe("one of " + named, access -> {
            JavaClass owner = access.getTargetOwner();
            return named.contains(owner.getName() + "." + access.getName()) && !takesAClock(access);
        });
    }

    /** Whether the time asked for is that of a clock handed in. */
    private static boolean takesAClock(JavaAccess<?> access) {
        return access instanceof JavaCodeUnitAccess<?> call
                && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
