package org.huiji.department;

/**
 * An accounting management department: the bureau that reviews the applications of its district, city or province.
 *
 * @param code equals the code of its region (GB/T 2260, six digits)
 * @param name full name in Chinese
 * @param parentCode the department above, empty for the province
 * @param regionCode the region it is responsible for
 * @param address empty where not yet known
 * @param phone empty where not yet known
 */
public record ManagementDepartment(
        String code, String name, String parentCode, String regionCode, String address, String phone) {}
