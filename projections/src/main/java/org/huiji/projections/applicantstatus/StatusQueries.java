package org.huiji.projections.applicantstatus;

import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.huiji.application.ReceiptNumber;
import org.huiji.projections.applicantstatus.ApplicantStatus.TimelineEntry;
import org.huiji.projections.applicantstatus.RestingReturns.RestingReturn;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Answers where a person's applications stand. */
@Component
class StatusQueries {

    private final StatusRows rows;
    private final TimelineRows timeline;

    StatusQueries(StatusRows rows, TimelineRows timeline) {
        this.rows = rows;
        this.timeline = timeline;
    }

    @QueryHandler
    ApplicationsOfAccount on(FindApplicantStatus query) {
        return new ApplicationsOfAccount(rows.ofAccount(query.accountId()).stream().map(this::status).toList());
    }

    @QueryHandler
    RestingReturns on(FindRestingReturns query) {
        return new RestingReturns(rows.returned(query.until(), query.after(), Limit.of(query.most())).stream()
                .map(row -> new RestingReturn(row.getId(), row.accountId,
                        Objects.requireNonNull(row.returnedAt), row.findings))
                .toList());
    }

    private ApplicantStatus status(StatusRow row) {
        List<TimelineEntry> entries = timeline.ofApplication(row.getId()).stream().map(TimelineRow::entry)
                .toList();
        return new ApplicantStatus(row.getId(), row.accountId, row.amends, row.standing.status(),
                row.standing.version(), ReceiptNumber.of(row.getId()), row.standing.departmentCode(),
                row.standing.round(), row.standing.startedAt(), row.submittedAt, row.dates(), row.overdue,
                row.findings, row.returnedAt, row.endedAt, entries);
    }
}
