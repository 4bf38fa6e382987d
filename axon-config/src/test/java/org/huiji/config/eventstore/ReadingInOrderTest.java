package org.huiji.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A reader that must never correct its order waits until nothing can come before a row any more. */
class ReadingInOrderTest {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS_EACH = 30;

    private final EventTable table = new EventTable();
    private final SettledRows<EventTable.Row> rows = table.inOrder();
    private final List<String> read = new ArrayList<>();
    private long position;

    @Test
    void aRowIsNotReadBeforeAnEarlierOneIsDecided() throws Exception {
        table.append("first");
        try (EventTable.Writer slow = table.writer()) {
            slow.append("slow");
            table.append("fast");
            readOn(100);
            readOn(100);
            assertThat(read).containsExactly("first");
            slow.commit();
        }
        readOn(100);
        assertThat(read).containsExactly("first", "slow", "fast");
    }

    @Test
    void aNumberThatWasTakenForNothingHoldsNobodyUpOnceThatIsCertain() throws Exception {
        try (EventTable.Writer open = table.writer()) {
            open.append("never");
            table.append("after");
            readOn(100);
            assertThat(read).isEmpty();
            open.rollBack();
        }
        readOn(100);
        assertThat(read).containsExactly("after");
    }

    @Test
    void manyWritersWithDelaysAndRollbacksAreReadInTheOrderOfTheirNumbers() throws Exception {
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
        assertThat(read).hasSizeGreaterThan(WRITERS * TRANSACTIONS_EACH).containsExactlyElementsOf(table.numbered());
    }

    private @Nullable Void write(int writer) throws Exception {
        for (int i = 0; i < TRANSACTIONS_EACH; i++) {
            try (EventTable.Writer one = table.writer()) {
                one.append(writer + "/" + i + "/a");
                one.dawdle(i % 10 == 0 ? 60 : 4);
                one.append(writer + "/" + i + "/b");
                if (i % 6 == 0) {
                    one.rollBack();
                } else {
                    one.commit();
                }
            }
        }
        return null;
    }

    private boolean readOn(int page) {
        List<EventTable.Row> found = rows.after(position, page);
        found.forEach(row -> read.add(row.event()));
        position = found.isEmpty() ? position : found.getLast().index();
        return !found.isEmpty();
    }
}
