package org.huiji.config.reference;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.huiji.department.ManagementDepartment;
import org.huiji.reference.CodeList;
import org.huiji.reference.CodeRule;

/** Reference lists as text: CSV with a line of names, in the order of the entries. */
final class ReferenceListText {

    /** The list of the management departments. */
    static final String DEPARTMENTS = "departments";
    /** The list of the cities and districts. */
    static final String REGIONS = "regions";

    private ReferenceListText() {}

    /** The lists that came with the product, by their names. */
    static Map<String, String> shipped(
            List<PublishedEntry> entries, PublishedRegions regions, PublishedDepartments departments) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (CodeList list : CodeList.values()) {
            texts.put(list.key(), codes(entries.stream().filter(entry -> entry.list() == list).toList()));
        }
        texts.put(REGIONS, regions(regions.rows()));
        texts.put(DEPARTMENTS, departments(departments.all()));
        return texts;
    }

    static String codes(List<PublishedEntry> entries) {
        return text(List.of("code", "label", "rule", "retired"), entries.stream()
                .map(entry -> List.of(entry.code(), entry.label(), entry.rule().name().toLowerCase(Locale.ROOT),
                        entry.retired() ? "retired" : ""))
                .toList());
    }

    static List<PublishedEntry> codes(CodeList list, String text) {
        return ReferenceFile.of(text).rows().stream()
                .map(row -> new PublishedEntry(list, row.get("code"), row.get("label"),
                        CodeRule.valueOf(row.get("rule").toUpperCase(Locale.ROOT)), !row.get("retired").isEmpty()))
                .toList();
    }

    private static String regions(List<PublishedRegions.Row> regions) {
        return text(List.of("code", "name", "parent", "level"), regions.stream()
                .map(row -> List.of(row.code(), row.name(), row.parentCode(), row.level())).toList());
    }

    private static String departments(List<ManagementDepartment> departments) {
        return text(List.of("code", "name", "parent", "region", "address", "phone"), departments.stream()
                .map(one -> List.of(one.code(), one.name(), one.parentCode(), one.regionCode(), one.address(),
                        one.phone()))
                .toList());
    }

    private static String text(List<String> names, List<List<String>> rows) {
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(names);
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
