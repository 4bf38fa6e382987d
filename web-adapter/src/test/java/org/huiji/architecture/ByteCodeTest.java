package org.huiji.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What only the compiled classes tell. */
class ByteCodeTest {

    /** Components that hold something a person typed. */
    private static final Set<String> PERSONAL = Set.of("applicantName", "identityNumber", "mobileNumber", "email",
            "employerName", "employerPhone", "employerLicenceNumber", "certificateNumber", "diplomaNumber", "password",
            "explanation", "birthDate");

    private static final int USUAL_METHOD_LINES = 25;
    private static final int LONG_METHODS_PERCENT = 3;

    @Test
    void recordsWithPersonalComponentsDoNotPrintThem() throws IOException {
        List<String> printing = new ArrayList<>();
        for (Path file : SourceTree.classFiles()) {
            ClassModel type = ClassFile.of().parse(file);
            if (hasPersonalComponent(type) && printsAllComponents(type)) {
                printing.add(type.thisClass().asInternalName());
            }
        }
        assertThat(printing).isEmpty();
    }

    @Test
    void theRuleOnPrintingTurnsRedOnARecordThatPrints() throws IOException {
        ClassModel seeded = ClassFile.of().parse(Path.of("target/test-classes",
                "org/huiji/architecture/ByteCodeTest$RecordThatPrintsAName.class"));
        assertThat(hasPersonalComponent(seeded) && printsAllComponents(seeded)).isTrue();
    }

    @Test
    void methodsAreSmall() throws IOException {
        List<String> longOnes = new ArrayList<>();
        int methods = 0;
        for (Path file : SourceTree.classFiles()) {
            ClassModel type = ClassFile.of().parse(file);
            for (MethodModel method : type.methods()) {
                methods++;
                if (linesOf(method) > USUAL_METHOD_LINES) {
                    longOnes.add(type.thisClass().asInternalName() + "." + method.methodName().stringValue());
                }
            }
        }
        assertThat(methods).isGreaterThan(500);
        assertThat(longOnes).hasSizeLessThanOrEqualTo(methods * LONG_METHODS_PERCENT / 100);
    }

    private static boolean hasPersonalComponent(ClassModel type) {
        return type.findAttribute(Attributes.record()).map(RecordAttribute::components).stream().flatMap(List::stream)
                .anyMatch(component -> PERSONAL.contains(component.name().stringValue())
                        && component.descriptor().stringValue().startsWith("Ljava/"));
    }

    /** Whether the compiler wrote toString: it then hands all components to ObjectMethods. */
    private static boolean printsAllComponents(ClassModel type) {
        return type.methods().stream().filter(method -> method.methodName().equalsString("toString"))
                .flatMap(method -> method.code().stream()).flatMap(code -> code.elementStream())
                .anyMatch(element -> element instanceof InvokeDynamicInstruction call
                        && call.bootstrapMethod().owner().descriptorString().contains("ObjectMethods"));
    }

    private static int linesOf(MethodModel method) {
        if (method.methodName().equalsString("<clinit>")) {
            return 0;
        }
        IntSummaryStatistics lines = method.code().stream().flatMap(code -> code.elementStream())
                .filter(LineNumber.class::isInstance).mapToInt(element -> ((LineNumber) element).line())
                .summaryStatistics();
        return lines.getCount() == 0 ? 0 : lines.getMax() - lines.getMin() + 1;
    }

    /** A seeded violation. */
    record RecordThatPrintsAName(String applicantName) {}
}
