package org.huiji.config.reference;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiji.department.ManagementDepartment;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.reference.Code;
import org.huiji.reference.CodeCatalogue;
import org.huiji.reference.CodeList;

/** The published lists, for rules (codes) and for screens (labels) alike. */
final class PublishedReferenceLists implements ReferenceLists, CodeCatalogue {

    private final Map<CodeList, Map<String, PublishedEntry>> entries = new EnumMap<>(CodeList.class);
    private final PublishedRegions regions;
    private final PublishedDepartments departments;

    PublishedReferenceLists(
            List<PublishedEntry> published, PublishedRegions regions, PublishedDepartments departments) {
        this.regions = regions;
        this.departments = departments;
        for (CodeList list : CodeList.values()) {
            entries.put(list, new LinkedHashMap<>());
        }
        published.forEach(this::add);
    }

    private void add(PublishedEntry entry) {
        if (of(entry.list()).putIfAbsent(entry.code(), entry) != null) {
            throw new IllegalStateException("a code stands twice: " + entry.list() + " " + entry.code());
        }
    }

    @Override
    public List<Entry> current(CodeList list) {
        return of(list).values().stream().filter(entry -> !entry.retired()).map(PublishedEntry::forDisplay).toList();
    }

    @Override
    public String label(CodeList list, String code) {
        PublishedEntry entry = of(list).get(code);
        return entry == null ? code : entry.label();
    }

    @Override
    public Optional<Code> find(CodeList list, String value) {
        return Optional.ofNullable(of(list).get(value)).map(PublishedEntry::toCode);
    }

    @Override
    public boolean isCurrent(CodeList list, String value) {
        PublishedEntry entry = of(list).get(value);
        return entry != null && !entry.retired();
    }

    @Override
    public List<Region> cities() {
        return regions.cities();
    }

    @Override
    public List<Region> districtsOf(String cityCode) {
        return regions.districtsOf(cityCode);
    }

    @Override
    public String regionName(String regionCode) {
        return regions.name(regionCode);
    }

    @Override
    public String regionPath(String regionCode) {
        return regions.path(regionCode);
    }

    @Override
    public List<ManagementDepartment> departments() {
        return departments.all();
    }

    @Override
    public String departmentName(String departmentCode) {
        return departments.find(departmentCode).map(ManagementDepartment::name).orElse(departmentCode);
    }

    private Map<String, PublishedEntry> of(CodeList list) {
        return entries.getOrDefault(list, Map.of());
    }
}
