package org.huiji.department;

import java.util.List;
import java.util.Optional;

/** Which management department is responsible where, and which stands above which? */
public interface DepartmentDirectory {

    Optional<ManagementDepartment> find(String departmentCode);

    /**
     * The departments that an address leads to, in the order in which they are offered: the district's own bureau, then
     * the city's; for an employer the province's last (applicant.md, 02-2).
     */
    List<ManagementDepartment> responsibleFor(String cityCode, String districtCode, boolean employed);

    /** Whether {@code departmentCode} is {@code ancestorCode} itself or stands below it in the tree. */
    boolean isWithin(String departmentCode, String ancestorCode);

    /** Whether the district exists, lies in the city, and the city lies in the province. */
    boolean isDistrictOf(String districtCode, String cityCode);
}
