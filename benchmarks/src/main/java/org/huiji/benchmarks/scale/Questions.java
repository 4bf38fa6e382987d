package org.huiji.benchmarks.scale;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiji.benchmarks.data.DataMaker;
import org.huiji.department.ManagementDepartment;
import org.huiji.projections.Query;
import org.huiji.projections.auditsearch.FindEvents;
import org.huiji.projections.auditsearch.SearchApplications;
import org.huiji.projections.personnelfile.SearchPersonnelFiles;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.projections.reviewerqueue.CountQueueGroups;
import org.huiji.projections.reviewerqueue.FindNextUnclaimed;
import org.huiji.projections.reviewerqueue.FindQueuePage;
import org.huiji.projections.reviewerqueue.MarkQueues;
import org.huiji.projections.reviewerqueue.QueueFilter;
import org.huiji.projections.reviewerqueue.QueueGroup;
import org.huiji.projections.reviewerqueue.QueueOrder;
import org.huiji.projections.reviewerqueue.TallyQueues;
import org.huiji.web.demo.sample.SamplePerson;

/** What staff ask, each with another person, department or place at every time. */
final class Questions {

    private static final int PAGE = 50;
    private static final String LARGEST = "210102";
    private static final String REVIEWER = "reviewer1";
    private static final String CITY = "210100";
    private static final Duration A_MONTH = Duration.ofDays(30);

    private final DataMaker maker;
    private final long persons;
    private final Set<String> city;
    private final Set<String> province;
    private final Instant now;

    Questions(DataMaker maker, long applications, ReferenceLists lists, Instant now) {
        this.maker = maker;
        this.persons = DataMaker.persons(applications);
        this.city = codes(lists.departments(), department -> department.code().equals(CITY)
                || department.parentCode().equals(CITY));
        this.province = codes(lists.departments(), department -> true);
        this.now = now;
    }

    private static Set<String> codes(List<ManagementDepartment> departments,
            Function<ManagementDepartment, Boolean> of) {
        return departments.stream().filter(of::apply).map(ManagementDepartment::code).collect(Collectors.toSet());
    }

    /** By name, in the order in which they are told. */
    Map<String, Function<SplittableRandom, Query<?>>> all() {
        Map<String, Function<SplittableRandom, Query<?>>> all = new LinkedHashMap<>();
        queue(all);
        search(all);
        return all;
    }

    private void queue(Map<String, Function<SplittableRandom, Query<?>>> all) {
        for (QueueGroup group : QueueGroup.values()) {
            for (QueueOrder order : QueueOrder.of(group).stream().sorted().toList()) {
                all.put("queue " + group + " by " + order, random -> new FindQueuePage(Set.of(LARGEST), group, REVIEWER,
                        QueueFilter.NONE, order, null, PAGE));
            }
        }
        all.put("queue PENDING of a city", random -> page(city, QueueFilter.NONE));
        all.put("queue PENDING of the province", random -> page(province, QueueFilter.NONE));
        all.put("next unclaimed", random -> new FindNextUnclaimed(Set.of(LARGEST), null, 1));
        all.put("counts of all groups", random -> new CountQueueGroups(Set.of(LARGEST), REVIEWER));
        all.put("marks of a queue", random -> new MarkQueues(Set.of(LARGEST)));
        all.put("tallies of a queue", random -> new TallyQueues(Set.of(LARGEST)));
    }

    private void search(Map<String, Function<SplittableRandom, Query<?>>> all) {
        all.put("queue, search by number", random -> everything(Set.of(LARGEST), any(random).identityNumber()));
        all.put("queue, search by name", random -> everything(Set.of(LARGEST), any(random).applicantName()));
        all.put("queue, search by beginning of a name",
                random -> everything(Set.of(LARGEST), any(random).applicantName().substring(0, 2)));
        all.put("queue of a city, search by number", random -> everything(city, any(random).identityNumber()));
        all.put("queue of a city, search by name", random -> everything(city, any(random).applicantName()));
        all.put("files, search by number", random -> files(any(random).identityNumber()));
        all.put("files, search by name", random -> files(any(random).applicantName()));
        all.put("audit, search by number", random -> new SearchApplications(any(random).identityNumber(), PAGE));
        all.put("audit, search by name", random -> new SearchApplications(any(random).applicantName(), PAGE));
        all.put("audit, events of a reviewer in a month",
                random -> new FindEvents(REVIEWER, "", "", now.minus(A_MONTH), now, null, PAGE));
        all.put("audit, events of a department in a month",
                random -> new FindEvents("", "", LARGEST, now.minus(A_MONTH), now, null, PAGE));
    }

    private static FindQueuePage page(Set<String> departments, QueueFilter filter) {
        return new FindQueuePage(departments, QueueGroup.PENDING, REVIEWER, filter, null, PAGE);
    }

    private static FindQueuePage everything(Set<String> departments, String text) {
        return new FindQueuePage(departments, QueueGroup.ALL, REVIEWER,
                new QueueFilter(null, null, null, null, null, text), null, PAGE);
    }

    private SearchPersonnelFiles files(String text) {
        return new SearchPersonnelFiles(Set.of(LARGEST), text, null, PAGE);
    }

    private SamplePerson any(SplittableRandom random) {
        return maker.person(random.nextLong(persons));
    }
}
