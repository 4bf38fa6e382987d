package org.huiji.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiji.application.Actor;
import org.huiji.application.Channel;
import org.huiji.application.Role;
import org.huiji.projections.reviewerqueue.MarkQueues;
import org.huiji.projections.reviewerqueue.QueueGroup;
import org.huiji.projections.reviewerqueue.QueueMarks;
import org.huiji.projections.reviewerqueue.QueueMarks.Mark;
import org.huiji.projections.reviewerqueue.QueueTallies;
import org.huiji.projections.reviewerqueue.QueueTallies.Tally;
import org.huiji.projections.reviewerqueue.TallyQueues;
import org.huiji.web.account.StaffAccounts;
import org.huiji.web.command.Queries;
import org.huiji.web.security.WatchedSessions;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** One look serves all who listen; none is taken for nobody, and none once the server ends. */
class QueueWatchTest {

    private static final Set<String> BOTH = Set.of("210102", "210103");

    private static final Actor READER = new Actor("reviewer1", Role.REVIEWER, "210102", "", Channel.WEB, "");

    private final Queries queries = mock(Queries.class);
    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicInteger counted = new AtomicInteger();

    @Test
    void onlyWhatHasChangedIsCountedAgain() {
        answer("a", "b");
        QueueNews first = QueueNews.NONE.next(BOTH, queries);
        assertThat(counted).hasValue(2);
        QueueNews same = first.next(BOTH, queries);
        assertThat(counted).hasValue(2);
        assertThat(same.of(BOTH, "reviewer1", json)).isEqualTo(first.of(BOTH, "reviewer1", json));
        answer("a", "c");
        QueueNews changed = same.next(BOTH, queries);
        assertThat(counted).hasValue(3);
        assertThat(changed.of(Set.of("210102"), "reviewer1", json))
                .isEqualTo(same.of(Set.of("210102"), "reviewer1", json));
        assertThat(changed.of(Set.of("210103"), "reviewer1", json))
                .isNotEqualTo(same.of(Set.of("210103"), "reviewer1", json));
        assertThat(changed.of(BOTH, "reviewer1", json)).contains("\"PENDING\":4", "\"MINE\":2");
        assertThat(changed.of(BOTH, "reviewer9", json)).contains("\"PENDING\":4", "\"MINE\":0");
    }

    @Test
    void aServerThatEndsLetsItsStreamsGoAndTakesNoMore() {
        answer("a", "b");
        QueueWatch watch = new QueueWatch(queries, mock(WatchedSessions.class), mock(StaffAccounts.class), json);
        assertThat(watch.listen("s", READER, BOTH)).isEmpty();
        watch.start();
        SseEmitter open = watch.listen("s", READER, BOTH).orElseThrow();
        watch.stop();
        assertThatThrownBy(() -> open.send("more")).isInstanceOf(IllegalStateException.class);
        assertThat(watch.listen("s", READER, BOTH)).isEmpty();
    }

    private void answer(String firstMark, String secondMark) {
        when(queries.ask(any(MarkQueues.class))).thenReturn(new QueueMarks(List.of(
                new Mark("210102", false, null, firstMark), new Mark("210103", false, null, secondMark))));
        when(queries.ask(any(TallyQueues.class))).thenAnswer(asked -> {
            Set<String> departments = asked.<TallyQueues>getArgument(0).departments();
            counted.addAndGet(departments.size());
            return new QueueTallies(departments.stream().collect(java.util.stream.Collectors.toMap(code -> code,
                    code -> new Tally(Map.of(QueueGroup.PENDING, 2L), Map.of("reviewer1", 1L)))));
        });
    }
}
