package org.huiji.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A record that holds something personal must not print it: what is printed ends in logs and in messages of exceptions.
 * Every record of the product with a component named like a personal one is made with a marker in it, and printed.
 */
class NothingPersonalByToStringTest {

    private static final String MARKER = "something personal";

    /** Names under which a person's own words, numbers and secrets go, in whatever record. */
    private static final Set<String> PERSONAL = Set.of("applicantname", "identitynumber", "mobilenumber", "email",
            "birthdate", "employerlicencenumber", "employername", "employerphone", "detail", "school", "diplomanumber",
            "certificatenumber", "abacuscertificatenumber", "explanation", "text", "reason", "valuefoundwrong",
            "password", "newpassword", "repeatedpassword", "smscode", "fullname", "answers", "values", "prefill");

    @Test
    void noRecordPrintsAPersonalComponent() {
        List<String> printing = new ArrayList<>();
        int looked = 0;
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.huiji")) {
            if (type.isRecord() && type.reflect().getRecordComponents().length > 0
                    && Arrays.stream(type.reflect().getRecordComponents()).anyMatch(this::isPersonal)) {
                looked++;
                if (prints(type.reflect())) {
                    printing.add(type.getName());
                }
            }
        }
        assertThat(looked).isGreaterThan(10);
        assertThat(printing).as("records that print something personal: give them a toString of type and id").isEmpty();
    }

    /** What the test must find. */
    record Careless(String applicantName) {}

    /** What it must not. */
    record Careful(String applicantName) {
        @Override
        public String toString() {
            return "Careful[…]";
        }
    }

    @Test
    void aCarelessRecordIsFound() {
        assertThat(prints(Careless.class)).isTrue();
        assertThat(prints(Careful.class)).isFalse();
    }

    private boolean isPersonal(RecordComponent component) {
        return PERSONAL.contains(component.getName().toLowerCase(Locale.ROOT)) && value(component) != null;
    }

    private boolean prints(Class<?> type) {
        return make(type, this::argument).toString().contains(MARKER);
    }

    private static Object make(Class<?> type, Function<RecordComponent, @Nullable Object> argument) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components).map(argument).toArray());
        } catch (InvocationTargetException refused) {
            throw new AssertionError(type + " cannot be made for this test", refused.getTargetException());
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(failed);
        }
    }

    private @Nullable Object argument(RecordComponent component) {
        Object marked = isPersonal(component) ? value(component) : null;
        return marked == null ? blank(component.getType()) : marked;
    }

    private static @Nullable Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return MARKER;
        }
        return type == Map.class ? Map.of("any", MARKER) : type == List.class ? List.of(MARKER) : null;
    }

    private static @Nullable Object blank(Class<?> type) {
        if (type == String.class) {
            return "";
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == SortedMap.class) {
            return new TreeMap<>();
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isRecord() ? make(type, component -> blank(component.getType())) : null;
    }
}
