package org.huiji.web.applicant.department;

import java.util.List;
import org.huiji.application.section.Field;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.applicant.form.TypedAnswers;
import org.springframework.stereotype.Component;

/** Which departments do the address and the case picked lead to? In templates {@code @matchedDepartments}. */
@Component("matchedDepartments")
public class MatchedDepartments {

    private final DepartmentDirectory directory;
    private final ReferenceLists lists;

    MatchedDepartments(DepartmentDirectory directory, ReferenceLists lists) {
        this.directory = directory;
        this.lists = lists;
    }

    /** In the order in which they are offered; none before the address is picked. */
    public List<ManagementDepartment> of(TypedAnswers typed) {
        return isPicked(typed) ? directory.responsibleFor(city(typed), district(typed), isEmployed(typed)) : List.of();
    }

    /** City and district in words. */
    public String place(TypedAnswers typed) {
        return lists.regionPath(district(typed));
    }

    /** Whether the department is the province's, which only provincial employers pick. */
    public boolean isProvince(ManagementDepartment department) {
        return department.parentCode().isEmpty();
    }

    private boolean isPicked(TypedAnswers typed) {
        return !typed.get(Field.EMPLOYED).isEmpty() && directory.isDistrictOf(district(typed), city(typed));
    }

    private static boolean isEmployed(TypedAnswers typed) {
        return Boolean.parseBoolean(typed.get(Field.EMPLOYED));
    }

    private static String city(TypedAnswers typed) {
        return typed.get(isEmployed(typed) ? Field.EMPLOYER_CITY : Field.RESIDENCE_CITY);
    }

    private static String district(TypedAnswers typed) {
        return typed.get(isEmployed(typed) ? Field.EMPLOYER_DISTRICT : Field.RESIDENCE_DISTRICT);
    }
}
