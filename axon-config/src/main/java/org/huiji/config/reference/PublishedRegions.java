package org.huiji.config.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiji.projections.reference.ReferenceLists.Region;

/** The province's cities and districts by GB/T 2260 code. */
final class PublishedRegions {

    record Row(String code, String name, String parentCode, String level) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();

    static PublishedRegions shipped() {
        return of(ReferenceFile.named("regions-liaoning.csv"));
    }

    static PublishedRegions of(ReferenceFile file) {
        PublishedRegions regions = new PublishedRegions();
        file.rows().forEach(row -> {
            Row region = new Row(row.get("code"), row.get("name"), row.get("parent"), row.get("level"));
            regions.rows.put(region.code(), region);
        });
        return regions;
    }

    private PublishedRegions() {}

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    List<Region> cities() {
        return rows.values().stream().filter(row -> row.level().equals("city")).map(PublishedRegions::display)
                .toList();
    }

    List<Region> districtsOf(String cityCode) {
        return rows.values().stream().filter(row -> row.level().equals("district"))
                .filter(row -> row.parentCode().equals(cityCode)).map(PublishedRegions::display).toList();
    }

    boolean contains(String code) {
        return rows.containsKey(code);
    }

    boolean isDistrictOf(String districtCode, String cityCode) {
        Row district = rows.get(districtCode);
        Row city = rows.get(cityCode);
        return district != null && city != null && district.level().equals("district") && city.level().equals("city")
                && district.parentCode().equals(cityCode);
    }

    String name(String code) {
        return Optional.ofNullable(rows.get(code)).map(Row::name).orElse(code);
    }

    String path(String code) {
        List<String> names = new ArrayList<>();
        Row row = rows.get(code);
        while (row != null && !(row.level().equals("province") && !names.isEmpty())) {
            names.addFirst(row.name());
            row = rows.get(row.parentCode());
        }
        return names.isEmpty() ? code : String.join("", names);
    }

    private static Region display(Row row) {
        return new Region(row.code(), row.name());
    }
}
