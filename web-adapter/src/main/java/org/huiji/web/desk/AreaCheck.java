package org.huiji.web.desk;

import java.util.Optional;
import org.huiji.application.section.Address;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Field;
import org.huiji.department.DepartmentDirectory;
import org.huiji.projections.casefile.CaseFile;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.presentation.FieldPresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Whether the address lies where the department that has the application is responsible. */
@Component
class AreaCheck {

    private final DepartmentDirectory departments;
    private final ReferenceLists lists;
    private final FieldPresenter fields;
    private final Messages messages;

    AreaCheck(DepartmentDirectory departments, ReferenceLists lists, FieldPresenter fields, Messages messages) {
        this.departments = departments;
        this.lists = lists;
        this.fields = fields;
        this.messages = messages;
    }

    /** By the rule that offers departments to an applicant, asked of the department that has it now. */
    Optional<MachineCheck> check(CaseFile file) {
        return Optional.ofNullable(file.dossier().affiliation()).map(affiliation -> check(file, affiliation));
    }

    private MachineCheck check(CaseFile file, Affiliation affiliation) {
        boolean employed = affiliation instanceof Affiliation.Employed;
        Address address = affiliation.address();
        boolean inside = departments.responsibleFor(address.cityCode(), address.districtCode(), employed).stream()
                .anyMatch(department -> department.code().equals(file.departmentCode()));
        Field field = employed ? Field.EMPLOYER_DISTRICT : Field.RESIDENCE_DISTRICT;
        return new MachineCheck(
                field.key(),
                fields.label(field),
                inside,
                inside
                        ? messages.text("desk.check.area")
                        : messages.text("desk.check.area.outside",
                                lists.regionPath(address.districtCode()), lists.departmentName(file.departmentCode())));
    }
}
