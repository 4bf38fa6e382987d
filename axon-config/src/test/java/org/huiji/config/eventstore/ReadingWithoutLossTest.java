package org.huiji.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Readers of the whole stream see every committed event once, in whatever order writers end. */
class ReadingWithoutLossTest {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS_EACH = 40;

    private final EventTable table = new EventTable();
    private final PostgresEventEngine engine = table.engine();
    private final List<String> read = new ArrayList<>();
    private @Nullable TrackingToken token;

    @Test
    void anEventThatIsCommittedAfterALaterOneIsReadAfterIt() throws Exception {
        try (EventTable.Writer slow = table.writer()) {
            slow.append("slow");
            table.append("fast");
            readOn();
            table.append("later");
            readOn();
            readOn();
            assertThat(read).containsExactly("fast", "later");
            slow.commit();
        }
        readOn();
        assertThat(read).containsExactly("fast", "later", "slow");
    }

    @Test
    void severalLateEventsAreEachReadThoughTheReaderStopsAfterTheFirst() throws Exception {
        try (EventTable.Writer slow = table.writer()) {
            slow.append("slow 1");
            slow.append("slow 2");
            slow.append("slow 3");
            table.append("fast");
            readOn();
            slow.commit();
        }
        table.append("next");
        // The first of a full page each time: that is what a processor keeps whose second event fails.
        for (List<? extends TrackedEventData<?>> page = page(); !page.isEmpty(); page = page()) {
            read.add(page.getFirst().getEventIdentifier());
            assertThat(page.getFirst().trackingToken()).isNotEqualTo(token);
            token = page.getFirst().trackingToken();
        }
        assertThat(read).containsExactly("fast", "slow 1", "slow 2", "slow 3", "next");
    }

    @Test
    void aLateTransactionLargerThanAPageIsReadToItsEnd() throws Exception {
        try (EventTable.Writer slow = table.writer()) {
            for (int i = 0; i < 10; i++) {
                slow.append("slow " + i);
            }
            table.append("fast");
            readOn();
            slow.commit();
        }
        while (readOn(3)) {
            assertThat(read).doesNotHaveDuplicates();
        }
        assertThat(read).hasSize(11).containsAll(table.committed());
    }

    @Test
    void anIndexThatNobodyWillFillIsForgottenOnceThatIsCertain() throws Exception {
        table.append("before");
        try (EventTable.Writer open = table.writer()) {
            open.append("undecided");
            table.append("after");
            readOn();
            assertThat(gaps()).hasSize(1);
            open.rollBack();
        }
        table.append("next");
        readOn();
        assertThat(gaps()).isEmpty();
        assertThat(read).containsExactly("before", "after", "next");
    }

    @Test
    void anOpenTransactionKeepsItsGapOverARestartOfTheReader() throws Exception {
        try (EventTable.Writer slow = table.writer()) {
            slow.append("slow");
            table.append("fast");
            readOn();
            PostgresEventEngine restarted = table.engine();
            table.append("more");
            token = restarted.fetchTrackedEvents(token, 100).getLast().trackingToken();
            assertThat(gaps()).hasSize(1);
            slow.commit();
        }
        readOn();
        assertThat(read).containsExactly("fast", "slow");
    }

    @Test
    void readingAgainFromTheStartCarriesNoGapsOfThePast() throws Exception {
        for (int i = 0; i < 20; i++) {
            table.takeAnIndexForNothing();
            table.append("event " + i);
        }
        readOn();
        readOn(); // a reader that stands still has nothing to forget
        table.append("one more");
        readOn();
        token = null;
        read.clear();
        readOn();
        assertThat(read).hasSize(21);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void manyWritersWithDelaysAndRollbacksLoseNothing() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                running.add(writers.submit(() -> write(writer)));
            }
            while (running.stream().anyMatch(one -> !one.isDone())) {
                readOn(7);
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> !readOn(7));
        assertThat(read).doesNotHaveDuplicates().hasSizeGreaterThan(WRITERS * TRANSACTIONS_EACH)
                .containsExactlyInAnyOrderElementsOf(table.committed());
    }

    private @Nullable Void write(int writer) throws Exception {
        for (int i = 0; i < TRANSACTIONS_EACH; i++) {
            try (EventTable.Writer one = table.writer()) {
                String name = writer + "/" + i;
                one.append(name + "/a");
                one.dawdle(i % 10 == 0 ? 60 : 4);
                one.append(name + "/b");
                if (i % 6 == 0) {
                    one.rollBack();
                } else {
                    one.commit();
                }
            }
        }
        return null;
    }

    private List<? extends TrackedEventData<?>> page() {
        return engine.fetchTrackedEvents(token, 100);
    }

    private void readOn() {
        readOn(100);
    }

    private boolean readOn(int page) {
        List<? extends TrackedEventData<?>> found = engine.fetchTrackedEvents(token, page);
        found.forEach(event -> read.add(event.getEventIdentifier()));
        token = found.isEmpty() ? token : found.getLast().trackingToken();
        return !found.isEmpty();
    }

    private List<Long> gaps() {
        return token instanceof GapAwareTrackingToken reached ? List.copyOf(reached.getGaps()) : List.of();
    }
}
