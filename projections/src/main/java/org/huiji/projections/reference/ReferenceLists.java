package org.huiji.projections.reference;

import java.util.List;
import org.huiji.department.ManagementDepartment;
import org.huiji.reference.CodeList;
import org.huiji.reference.CodeRule;

/** The published reference lists with their Chinese labels: what a drop-down offers and what a stored code is called. */
public interface ReferenceLists {

    /** One entry of a code list. */
    record Entry(String code, String label, CodeRule rule) {}

    /** A city or district; {@code code} by GB/T 2260, six digits. */
    record Region(String code, String name) {}

    /** The entries that may be picked today, in the order in which they are offered. */
    List<Entry> current(CodeList list);

    /** What the code is called, retired entries too; empty for {@code ""}, the code itself when the list never held it. */
    String label(CodeList list, String code);

    /** The cities of the province, in the order of their codes. */
    List<Region> cities();

    /** The districts and counties of a city, in the order of their codes; none for an unknown city. */
    List<Region> districtsOf(String cityCode);

    /** The region's own name; the code itself when unknown. */
    String regionName(String regionCode);

    /** City and district in one, since a district's name alone does not identify it; the province is left out. */
    String regionPath(String regionCode);

    /** Every management department: the province's, then each city's followed by its districts'. */
    List<ManagementDepartment> departments();

    /** The department's name; the code itself when unknown. */
    String departmentName(String departmentCode);
}
