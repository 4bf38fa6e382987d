package org.huiji.config.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;

/**
 * Reads numbered rows strictly in their order: a row is handed out only once everything before it is read or proven to
 * stay missing. A transaction that hangs therefore holds the reader back, which is the price of an order that never has
 * to be corrected.
 *
 * @param <T> what a row is read as
 */
public final class SettledRows<T> {

    private final GapProofs gaps;
    private final Rows<T> rows;
    private final ToLongFunction<T> index;

    private SettledRows(GapProofs gaps, Rows<T> rows, ToLongFunction<T> index) {
        this.gaps = gaps;
        this.rows = rows;
        this.index = index;
    }

    /** Reads what is visible. */
    @FunctionalInterface
    public interface Rows<T> {

        /** Rows with a higher index, lowest first, up to so many. */
        List<T> after(long index, int limit);
    }

    /**
     * Of a table whose writers take their transaction's id before the row's number.
     *
     * @param dataSource for proofs, outside of any transaction
     */
    public static <T> SettledRows<T> of(DataSource dataSource, Rows<T> rows, ToLongFunction<T> index) {
        return new SettledRows<>(new GapProofs(dataSource), rows, index);
    }

    /** What follows an index, in order; ends before a row that may still come. Not to be called within a transaction. */
    public List<T> after(long position, int limit) {
        List<T> seen = rows.after(position, limit);
        long missing = lastMissing(position, seen);
        if (missing < 0) {
            return seen;
        }
        // First what can be proven, then what is there: a gap that is proven and still empty afterwards stays empty.
        long settled = gaps.settledBefore(missing, index.applyAsLong(seen.getLast()));
        return certain(position, settled, rows.after(position, limit));
    }

    private long lastMissing(long position, List<T> seen) {
        long missing = -1;
        long last = position;
        for (T row : seen) {
            long at = index.applyAsLong(row);
            if (at > last + 1) {
                missing = at - 1;
            }
            last = at;
        }
        return missing;
    }

    private List<T> certain(long position, long settled, List<T> found) {
        List<T> certain = new ArrayList<>(found.size());
        long last = position;
        for (T row : found) {
            long at = index.applyAsLong(row);
            if (at > last + 1 && at > settled) {
                break;
            }
            certain.add(row);
            last = at;
        }
        return certain;
    }
}
