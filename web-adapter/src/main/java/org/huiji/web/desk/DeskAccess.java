package org.huiji.web.desk;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiji.application.Actor;
import org.huiji.application.Registration;
import org.huiji.application.Role;
import org.huiji.application.port.CurrentActor;
import org.huiji.application.port.StaffDirectory;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;
import org.huiji.projections.casefile.CaseFile;
import org.huiji.projections.casefile.FindCaseFile;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.access.AccessLog;
import org.huiji.web.access.Screen;
import org.huiji.web.command.Queries;
import org.huiji.web.facts.DeadlinePresenter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens applications for the staff of their department, and records each look; to all others there are none. */
@Component
public class DeskAccess {

    private final Queries queries;
    private final CurrentActor currentActor;
    private final DepartmentDirectory departments;
    private final ReferenceLists lists;
    private final AccessLog accessLog;
    private final StaffDirectory staff;
    private final DeadlinePresenter days;

    public DeskAccess(
            Queries queries,
            CurrentActor currentActor,
            DepartmentDirectory departments,
            ReferenceLists lists,
            AccessLog accessLog,
            StaffDirectory staff,
            DeadlinePresenter days) {
        this.staff = staff;
        this.days = days;
        this.queries = queries;
        this.currentActor = currentActor;
        this.departments = departments;
        this.lists = lists;
        this.accessLog = accessLog;
    }

    /** The signed-in member of a reviewing department. */
    public Actor actor() {
        return currentActor.get().filter(actor -> actor.role().isReviewingStaff()).orElseThrow(DeskAccess::notFound);
    }

    /** The case file, if it lies with a department of the reader; 404 otherwise. */
    public DeskCase open(UUID applicationId, Screen screen) {
        DeskCase opened = goOn(applicationId);
        accessLog.record(screen, applicationId);
        return opened;
    }

    /** The same on account of a reason that was asked for. */
    DeskCase open(UUID applicationId, Screen screen, String reason) {
        DeskCase opened = goOn(applicationId);
        accessLog.record(screen, applicationId, reason);
        return opened;
    }

    /** The same for a step on a page that shows it already, which shows nothing more and so is no look. */
    DeskCase goOn(UUID applicationId) {
        Actor actor = actor();
        return queries.ask(new FindCaseFile(applicationId))
                .caseFile()
                .filter(file -> isResponsible(actor, file.departmentCode()))
                .map(file -> new DeskCase(file, actor, isReviewerAway(file)))
                .orElseThrow(DeskAccess::notFound);
    }

    /** Whether the application is that of the one who looks. */
    public boolean isOwn(DeskCase opened) {
        Registration registration = opened.file().dossier().registration();
        return registration != null && staff.hasIdentityNumber(opened.actor().id(), registration.identityNumber());
    }

    private boolean isReviewerAway(CaseFile file) {
        return file.reviewerId() != null && staff.isAway(file.reviewerId(), file.departmentCode(), days.today());
    }

    /** The departments whose applications the actor sees: the own one, for a head also those below. */
    public Set<String> departmentsOf(Actor actor) {
        return actor.role() == Role.HEAD
                ? lists.departments().stream()
                        .map(ManagementDepartment::code)
                        .filter(code -> departments.isWithin(code, actor.departmentCode()))
                        .collect(Collectors.toSet())
                : Set.of(actor.departmentCode());
    }

    /** Whether applications of that department are the actor's to see. */
    public boolean isResponsible(Actor actor, String departmentCode) {
        return actor.role() == Role.HEAD
                ? departments.isWithin(departmentCode, actor.departmentCode())
                : departmentCode.equals(actor.departmentCode());
    }

    /** There is no such thing, as far as the reader may know. */
    public static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
