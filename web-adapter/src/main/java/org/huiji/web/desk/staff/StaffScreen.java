package org.huiji.web.desk.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huiji.application.port.FreshIds;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.projections.workload.FindWorkload;
import org.huiji.projections.workload.Workload.Held;
import org.huiji.review.ReviewDates;
import org.huiji.web.account.AbsenceKind;
import org.huiji.web.account.StaffAbsence;
import org.huiji.web.account.StaffAbsences;
import org.huiji.web.command.Queries;
import org.huiji.web.desk.Colleague;
import org.huiji.web.desk.Colleagues;
import org.huiji.web.desk.HeadAccess;
import org.huiji.web.desk.staff.StaffView.ListedAbsence;
import org.huiji.web.desk.staff.StaffView.Member;
import org.huiji.web.facts.DeadlinePresenter;
import org.huiji.web.form.Option;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Lays out the reviewers of a head with their absences. */
@Component
class StaffScreen {

    static final String PATH = "/desk/staff";

    private final HeadAccess access;
    private final Colleagues colleagues;
    private final StaffAbsences absences;
    private final Queries queries;
    private final DeadlinePresenter days;
    private final ReferenceLists lists;
    private final Messages messages;
    private final FreshIds ids;

    StaffScreen(
            HeadAccess access,
            Colleagues colleagues,
            StaffAbsences absences,
            Queries queries,
            DeadlinePresenter days,
            ReferenceLists lists,
            Messages messages,
            FreshIds ids) {
        this.access = access;
        this.colleagues = colleagues;
        this.absences = absences;
        this.queries = queries;
        this.days = days;
        this.lists = lists;
        this.messages = messages;
        this.ids = ids;
    }

    StaffView view(AbsenceForm form) {
        Set<String> departments = access.departments();
        List<Colleague> inService = colleagues.of(departments);
        List<Held> held = held(departments);
        List<Member> members = new ArrayList<>();
        List<StaffAbsence> listed = absences.from(days.today(), departments);
        inService.forEach(colleague -> members.add(member(colleague, held, listed)));
        Colleagues.ofFormer(held, inService).forEach(one -> members.add(former(one)));
        return new StaffView(members, form, ids.next(), choices(inService), kinds());
    }

    /** Whether somebody of that sign-in name reviews for the head. */
    boolean isColleague(String staffId) {
        return colleagues.of(access.departments()).stream().anyMatch(colleague -> colleague.id().equals(staffId));
    }

    private List<Held> held(Set<String> departments) {
        Instant today = days.today().atStartOfDay(ReviewDates.ZONE).toInstant();
        return queries.ask(new FindWorkload(departments, today, today)).held();
    }

    private Member member(Colleague colleague, List<Held> held, List<StaffAbsence> listed) {
        LocalDate today = days.today();
        return new Member(
                colleague.id(),
                colleague.displayName(),
                colleague.departmentCode(),
                colleague.absent(),
                false,
                held.stream()
                        .filter(one -> one.isWith(colleague.id(), colleague.departmentCode()))
                        .mapToLong(Held::all)
                        .sum(),
                listed.stream()
                        .filter(absence -> absence.staffId().equals(colleague.id()))
                        .map(absence -> new ListedAbsence(absence, absence.isOn(today)))
                        .toList());
    }

    private static Member former(Held held) {
        return new Member(String.valueOf(held.reviewerId()), String.valueOf(held.reviewerName()),
                held.departmentCode(), false, true, held.all(), List.of());
    }

    private List<Option> choices(List<Colleague> inService) {
        return inService.stream()
                .map(colleague -> new Option(colleague.id(), messages.text("head.reviewer.of",
                        colleague.displayName(), lists.departmentName(colleague.departmentCode()))))
                .toList();
    }

    private List<Option> kinds() {
        return Arrays.stream(AbsenceKind.values())
                .map(kind -> new Option(kind.name(), messages.text("head.absence.kind." + kind.name())))
                .toList();
    }
}
