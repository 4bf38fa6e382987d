package org.huiji.web.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.Protected;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.section.DocumentSlot;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.reference.CodeList;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;

/** Says in words what an event means besides the answers that it changed. */
class EventRemarks {

    private final Messages messages;
    private final DatePresenter dates;
    private final ReferenceLists lists;

    EventRemarks(Messages messages, DatePresenter dates, ReferenceLists lists) {
        this.messages = messages;
        this.dates = dates;
        this.lists = lists;
    }

    /** @param targets what each finding of the history is about, in words */
    List<String> of(ApplicationEvent event, Map<UUID, String> targets) {
        return switch (event) {
            case ApplicationEvent.ApplicationStarted started -> one("started", started.noticeVersion());
            case ApplicationEvent.AmendmentStarted started ->
                one("amendment", ReceiptNumber.of(started.amendedApplicationId()), started.noticeVersion());
            case ApplicationEvent.ManagementDepartmentSelected selected ->
                one("department", department(selected.departmentCode()));
            case ApplicationEvent.DocumentAttached attached ->
                one("attached", slot(attached.slot()), number(attached.pictures().size()));
            case ApplicationEvent.DocumentRemoved removed -> one("removed", slot(removed.slot()));
            case ApplicationEvent.FindingExplained explained ->
                one("explained", target(targets, explained.findingId()), text(explained.explanation()));
            case ApplicationEvent.ApplicationSubmittedForReview submitted -> submitted(submitted);
            case ApplicationEvent.SubmissionWithdrawn withdrawn -> round(withdrawn.round());
            case ApplicationEvent.ReviewClaimed claimed -> round(claimed.round());
            case ApplicationEvent.ReviewReleased released -> round(released.round());
            case ApplicationEvent.ReviewAssigned assigned -> one("assigned", assigned.reviewerName());
            case ApplicationEvent.ReviewReassigned reassigned ->
                one("reassigned", reassigned.formerReviewerId(), reassigned.reviewerName(), text(reassigned.reason()));
            case ApplicationEvent.ApplicationTransferred transferred ->
                one("transferred", department(transferred.formerDepartmentCode()),
                        department(transferred.departmentCode()), text(transferred.reason()));
            case ApplicationEvent.ApplicationReturned returned -> returned(returned, targets);
            case ApplicationEvent.ReturnRecalled recalled -> round(recalled.round());
            case ApplicationEvent.ApplicationApproved approved ->
                one("approved", number(approved.round()), department(approved.departmentCode()));
            case ApplicationEvent.StaffNoteAdded noted -> one("noted", text(noted.text()));
            case ApplicationEvent.ReviewReminderIssued reminded ->
                one("fired", dates.instant(reminded.dueAt()), dates.instant(reminded.firedAt()));
            case ApplicationEvent.ReviewBecameOverdue overdue ->
                one("fired", dates.instant(overdue.dueAt()), dates.instant(overdue.firedAt()));
            case ApplicationEvent.ReviewDeadlineMoved moved ->
                one("moved", dates.due(moved.formerDates()), dates.due(moved.dates()), moved.dates()
                        .calendarVersion());
            case ApplicationEvent.PersonalDataErased erased -> one("erased", erased.requestId());
            case ApplicationEvent.PersonalInfoSubmitted _,ApplicationEvent.EducationSubmitted _,ApplicationEvent.QualificationSubmitted _,ApplicationEvent.ApplicationDiscarded _ ->
                List.of();
        };
    }

    private List<String> submitted(ApplicationEvent.ApplicationSubmittedForReview submitted) {
        return List.of(
                remark("submitted", number(submitted.round()), department(submitted.departmentCode())),
                remark("submitted.dates", dates.remind(submitted.dates()), dates.due(submitted.dates())),
                remark("submitted.pledge", submitted.pledge().version()));
    }

    private List<String> returned(ApplicationEvent.ApplicationReturned returned, Map<UUID, String> targets) {
        Map<UUID, String> texts = returned.texts().read().orElse(Map.of());
        return returned.findings().stream()
                .map(finding -> remark(
                        "finding",
                        target(targets, finding.id()),
                        lists.label(CodeList.RETURN_REASON, finding.reasonCode()),
                        texts.getOrDefault(finding.id(), messages.text("facts.erased"))))
                .toList();
    }

    private List<String> round(int round) {
        return one("round", number(round));
    }

    private List<String> one(String key, Object... arguments) {
        return List.of(remark(key, arguments));
    }

    private String remark(String key, Object... arguments) {
        return messages.text("audit.remark." + key, arguments);
    }

    private String department(String code) {
        return lists.departmentName(code);
    }

    private String slot(DocumentSlot slot) {
        return messages.text("slot." + slot.name());
    }

    private String target(Map<UUID, String> targets, UUID findingId) {
        return targets.getOrDefault(findingId, findingId.toString());
    }

    private String text(Protected<String> content) {
        return content.read().orElseGet(() -> messages.text("facts.erased"));
    }

    private static String number(int number) {
        return Integer.toString(number);
    }
}
