package org.huiji.config.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.huiji.projections.reference.ReferenceLists.Entry;
import org.huiji.reference.Code;
import org.huiji.reference.CodeList;
import org.huiji.reference.CodeRule;

/** One entry of a code list as published; a retired one keeps its label for what was picked earlier. */
record PublishedEntry(CodeList list, String code, String label, CodeRule rule, boolean retired) {

    PublishedEntry {
        if (retired && rule != CodeRule.ORDINARY) {
            throw new IllegalArgumentException("an entry with a rule cannot be retired: " + list + " " + code);
        }
    }

    Entry forDisplay() {
        return new Entry(code, label, rule);
    }

    Code toCode() {
        return new Code(code, rule);
    }

    /** All lists in file order, which is the order of the drop-downs. */
    static List<PublishedEntry> shipped() {
        List<PublishedEntry> entries = new ArrayList<>();
        ReferenceFile.named("countries.csv").rows().forEach(
                row -> entries.add(
                        new PublishedEntry(
                                CodeList.COUNTRY_OR_REGION,
                                row.get("code"),
                                row.get("label"),
                                CodeRule.ORDINARY,
                                false)));
        ReferenceFile.named("dictionaries.csv").rows().forEach(row -> entries.add(from(row)));
        return List.copyOf(entries);
    }

    private static PublishedEntry from(CSVRecord row) {
        return new PublishedEntry(
                listNamed(row.get("dictionary")),
                row.get("code"),
                row.get("label"),
                ruleNamed(row.get("rule")),
                !row.get("retired").isEmpty());
    }

    private static CodeList listNamed(String key) {
        return Arrays.stream(CodeList.values()).filter(list -> list.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown code list: " + key));
    }

    private static CodeRule ruleNamed(String rule) {
        return switch (rule) {
            case "" -> CodeRule.ORDINARY;
            case "none" -> CodeRule.NONE;
            case "other" -> CodeRule.OTHER;
            case "noMajor" -> CodeRule.NO_MAJOR;
            case "publicBody" -> CodeRule.PUBLIC_BODY;
            default -> throw new IllegalStateException("unknown rule of a code: " + rule);
        };
    }
}
