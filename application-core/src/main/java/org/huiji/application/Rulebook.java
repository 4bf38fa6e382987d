package org.huiji.application;

import org.huiji.application.port.ApprovedApplications;
import org.huiji.application.port.StaffDirectory;
import org.huiji.department.DepartmentDirectory;
import org.huiji.reference.CodeCatalogue;
import org.huiji.review.WorkingCalendar;

/** What decisions look up besides the application itself. */
public record Rulebook(
        CodeCatalogue codes,
        DepartmentDirectory departments,
        WorkingCalendar calendar,
        StaffDirectory staff,
        ApprovedApplications approvedApplications) {}
