package org.huiji.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.huiji.department.ManagementDepartment;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.projections.reviewerqueue.ClaimedCounts;
import org.huiji.projections.reviewerqueue.CountClaimed;
import org.huiji.reference.CodeList;
import org.huiji.web.command.Queries;
import org.huiji.web.desk.QueueView.Chip;
import org.huiji.web.desk.QueueView.Choice;
import org.huiji.web.form.Option;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By what the queue can be narrowed, and what narrows it now. */
@Component
class QueueFilterChoices {

    /** Rounds offered; more can be typed into the address. */
    private static final int ROUNDS_OFFERED = 5;

    private final ReferenceLists lists;
    private final Colleagues colleagues;
    private final Queries queries;
    private final Messages messages;

    QueueFilterChoices(ReferenceLists lists, Colleagues colleagues, Queries queries, Messages messages) {
        this.lists = lists;
        this.queries = queries;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    /** The drop-downs; a choice among one is left out. */
    List<Choice> of(QueueQuery query, Set<String> departments) {
        return offered(query, departments, colleagues.reviewersOf(departments));
    }

    /** The same for a head, who reads beside each reviewer how many that one has taken up. */
    List<Choice> ofHead(QueueQuery query, Set<String> departments) {
        ClaimedCounts claimed = queries.ask(new CountClaimed(departments));
        return offered(query, departments, colleagues.reviewersOf(departments).stream()
                .map(reviewer -> new Option(reviewer.value(), messages.text(
                        "desk.filter.reviewer.holds", reviewer.label(), claimed.of(reviewer.value()))))
                .toList());
    }

    private List<Choice> offered(QueueQuery query, Set<String> departments, List<Option> reviewers) {
        List<Choice> offered = new ArrayList<>();
        offered.add(choice("region", query.region(), regions(departments)));
        offered.add(choice("employed", query.employed(), employed()));
        offered.add(choice("level", query.level(), levels()));
        offered.add(choice("round", query.round(), rounds()));
        offered.add(choice("amendment", query.amendment(), amendment()));
        offered.add(choice("reviewer", query.reviewer(), reviewers));
        return offered.stream().filter(choice -> choice.options().size() > 1).toList();
    }

    /** What narrows the list, in words. */
    List<Chip> chips(QueueQuery query, Set<String> departments) {
        List<Choice> offered = of(query, departments);
        return query.parameters().entrySet().stream()
                .map(part -> new Chip(words(part.getKey(), part.getValue(), offered), query.without(part.getKey())))
                .toList();
    }

    private static String words(String name, String value, List<Choice> offered) {
        return offered.stream()
                .filter(choice -> choice.name().equals(name))
                .flatMap(choice -> choice.options().stream())
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    private static Choice choice(String name, @Nullable String value, List<Option> options) {
        return new Choice(name, value == null ? "" : value, options);
    }

    private List<Option> regions(Set<String> departments) {
        return lists.departments().stream()
                .filter(department -> departments.contains(department.code()))
                .map(ManagementDepartment::regionCode)
                .distinct()
                .map(region -> new Option(region, lists.regionName(region)))
                .toList();
    }

    private List<Option> employed() {
        return List.of(
                new Option("true", messages.text("desk.filter.employed.true")),
                new Option("false", messages.text("desk.filter.employed.false")));
    }

    private List<Option> amendment() {
        return List.of(
                new Option("false", messages.text("desk.filter.amendment.false")),
                new Option("true", messages.text("desk.filter.amendment.true")));
    }

    private List<Option> levels() {
        return lists.current(CodeList.QUALIFICATION_LEVEL).stream()
                .map(entry -> new Option(entry.code(), entry.label()))
                .toList();
    }

    private List<Option> rounds() {
        return IntStream.rangeClosed(1, ROUNDS_OFFERED)
                .mapToObj(Integer::toString)
                .map(round -> new Option(round, messages.text("desk.round", round)))
                .toList();
    }
}
