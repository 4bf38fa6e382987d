package org.huiji.config.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;

/** The management departments: one at the province, one in each city, one in each district. */
final class PublishedDepartments implements DepartmentDirectory {

    private final Map<String, ManagementDepartment> departments = new LinkedHashMap<>();
    private final PublishedRegions regions;

    PublishedDepartments(PublishedRegions regions) {
        this(regions, ReferenceFile.named("departments.csv"));
    }

    PublishedDepartments(PublishedRegions regions, ReferenceFile file) {
        this.regions = regions;
        file.rows().forEach(
                row -> add(
                        new ManagementDepartment(
                                row.get("code"),
                                row.get("name"),
                                row.get("parent"),
                                row.get("region"),
                                row.get("address"),
                                row.get("phone"))));
    }

    private void add(ManagementDepartment department) {
        if (!regions.contains(department.regionCode())) {
            throw new IllegalStateException("a department without a region: " + department.code());
        }
        departments.put(department.code(), department);
    }

    List<ManagementDepartment> all() {
        return List.copyOf(departments.values());
    }

    @Override
    public Optional<ManagementDepartment> find(String departmentCode) {
        return Optional.ofNullable(departments.get(departmentCode));
    }

    @Override
    public List<ManagementDepartment> responsibleFor(String cityCode, String districtCode, boolean employed) {
        if (!regions.isDistrictOf(districtCode, cityCode)) {
            return List.of();
        }
        List<ManagementDepartment> responsible = new ArrayList<>();
        find(districtCode).ifPresent(responsible::add);
        Optional<ManagementDepartment> city = find(cityCode);
        city.ifPresent(responsible::add);
        if (employed) {
            city.flatMap(department -> find(department.parentCode())).ifPresent(responsible::add);
        }
        return List.copyOf(responsible);
    }

    @Override
    public boolean isWithin(String departmentCode, String ancestorCode) {
        Optional<ManagementDepartment> department = find(departmentCode);
        while (department.isPresent() && !department.get().code().equals(ancestorCode)) {
            department = find(department.get().parentCode());
        }
        return department.isPresent();
    }

    @Override
    public boolean isDistrictOf(String districtCode, String cityCode) {
        return regions.isDistrictOf(districtCode, cityCode);
    }
}
