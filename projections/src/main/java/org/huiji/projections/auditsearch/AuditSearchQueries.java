package org.huiji.projections.auditsearch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.huiji.projections.ReadModels;
import org.huiji.projections.auditsearch.AuditedApplication.Person;
import org.huiji.projections.following.SealedContent;
import org.huiji.projections.following.SearchTokens;
import org.huiji.projections.following.SearchTokens.Named;
import org.huiji.projections.following.SearchTokens.Nothing;
import org.huiji.projections.following.SearchTokens.Numbered;
import org.huiji.projections.following.SearchTokens.ReceiptNumbered;
import org.springframework.stereotype.Component;

/** Finds applications for an audit. */
@Component
class AuditSearchQueries {

    private static final Person NOBODY = new Person("", "");

    private final AuditedApplications applications;
    private final SearchTokens tokens;
    private final SealedContent content;

    AuditSearchQueries(AuditedApplications applications, SearchTokens tokens, SealedContent content) {
        this.applications = applications;
        this.tokens = tokens;
        this.content = content;
    }

    @QueryHandler
    FoundApplications on(SearchApplications query) {
        int size = Math.clamp(query.size(), 1, SearchApplications.MAX_SIZE);
        List<AuditedApplication> found = find(query.text(), size + 1);
        return new FoundApplications(found.stream().limit(size).map(this::row).toList(), found.size() > size);
    }

    @QueryHandler
    ApplicationIds on(FindApplicationIds query) {
        return new ApplicationIds(find(query.text(), query.size()).stream()
                .map(AuditedApplication::getId)
                .limit(query.size())
                .toList());
    }

    @QueryHandler
    FoundApplications on(ListApplications query) {
        Map<UUID, AuditedApplication> found = applications.findAllById(query.ids()).stream()
                .collect(Collectors.toMap(row -> row.getId(), Function.identity()));
        return new FoundApplications(
                query.ids().stream().flatMap(id -> Stream.ofNullable(found.get(id))).map(this::row).toList(), false);
    }

    /** Which applications somebody means by a number or a name. */
    List<AuditedApplication> find(String text, int size) {
        return switch (tokens.wanted(text)) {
            case Nothing _ -> List.of();
            case ReceiptNumbered wanted -> applications.numbered(wanted.receiptNumber());
            case Numbered wanted -> applications.ofPerson(wanted.token(), size);
            case Named wanted -> applications.named(wanted.token(), size);
        };
    }

    private FoundApplications.Row row(AuditedApplication found) {
        Person person = content.open(ReadModels.AUDIT_SEARCH, found.getId(), found.sealed, Person.class)
                .orElse(NOBODY);
        return new FoundApplications.Row(found.getId(), found.receiptNumber, person.applicantName(),
                person.maskedIdentityNumber(), found.standing.status(), found.standing.departmentCode(),
                found.standing.round(), found.standing.startedAt(), found.standing.changedAt());
    }
}
