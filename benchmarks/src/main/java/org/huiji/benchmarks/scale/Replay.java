package org.huiji.benchmarks.scale;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.huiji.benchmarks.BenchedProduct;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All read models made anew from the first event on, beside the mere reading of the same events. */
final class Replay implements Scale.Measurement {

    private static final long PAUSE_NANOS = 50_000_000L;
    private static final double NANOS_A_SECOND = 1e9;

    @Override
    public void run(Options options) throws Exception {
        try (BenchedProduct product = BenchedProduct.standingStill(options.directory())) {
            Result result = new Result("replay", options);
            double reading = read(product, result, "streaming read, opened, one thread");
            double replay = replay(product, result);
            double again = read(product, result, "streaming read again");
            result.remark("replay of all read models by the faster of the two readings: %.3f (goal 0.4)"
                    .formatted(replay / Math.max(reading, again)));
            result.remark("parked events: " + product.part(JdbcClient.class)
                    .sql("SELECT count(*) FROM work.dead_letter_entry").query(Long.class).single());
            product.part(JdbcClient.class).sql("ANALYZE").update();
            result.write();
        }
    }

    private static double read(BenchedProduct product, Result result, String name) throws SQLException {
        HeapWatch.forgetPeaks();
        long begun = System.nanoTime();
        long events = new StreamingRead(product).all();
        return told(result, name, events, begun);
    }

    private static double replay(BenchedProduct product, Result result) throws SQLException {
        StreamingEventProcessor followers = product.follow();
        followers.resetTokens();
        long last = product.lastEvent();
        long events = product.part(JdbcClient.class).sql("SELECT count(*) FROM event_store.domain_event_entry")
                .query(Long.class).single();
        HeapWatch.forgetPeaks();
        long begun = System.nanoTime();
        followers.start();
        while (!BenchedProduct.hasReached(followers, last)) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        double rate = told(result, "replay of all read models", events, begun);
        followers.shutDown();
        return rate;
    }

    private static double told(Result result, String name, long events, long begun) {
        double seconds = (System.nanoTime() - begun) / NANOS_A_SECOND;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("events", events);
        figures.put("seconds", Math.round(seconds * 10) / 10.0);
        figures.put("eventsASecond", Math.round(events / seconds));
        figures.put("peakHeapMb", HeapWatch.peakMb());
        result.add(name, figures);
        return events / seconds;
    }
}
