package org.huiji.web.desk.statistics;

import java.util.ArrayList;
import java.util.List;

/** Bars side by side, drawn as SVG: approvals at the bottom, returns on them. The page says the same in a table. */
record BarChart(List<Bar> bars) {

    private static final int STEP = 44;
    private static final int WIDTH = 28;
    private static final int TALLEST = 120;
    private static final int TOP = 20;
    private static final int FOOT = 22;

    /**
     * One bar.
     *
     * @param mark what stands below it
     */
    record Bar(String mark, long approved, long returned, int x, int approvedHeight, int returnedHeight) {

        public long total() {
            return approved + returned;
        }

        public int width() {
            return WIDTH;
        }

        public int middle() {
            return x + WIDTH / 2;
        }

        public int approvedY() {
            return TOP + TALLEST - approvedHeight;
        }

        public int returnedY() {
            return approvedY() - returnedHeight;
        }

        public int numberY() {
            return returnedY() - 4;
        }
    }

    static BarChart of(List<Span> spans) {
        long most = Math.max(1, spans.stream().mapToLong(span -> span.approved() + span.returned()).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (Span span : spans) {
            bars.add(new Bar(
                    span.mark(),
                    span.approved(),
                    span.returned(),
                    bars.size() * STEP + (STEP - WIDTH) / 2,
                    height(span.approved(), most),
                    height(span.returned(), most)));
        }
        return new BarChart(List.copyOf(bars));
    }

    private static int height(long count, long most) {
        return Math.toIntExact(count * TALLEST / most);
    }

    public int width() {
        return Math.max(1, bars.size()) * STEP;
    }

    public int height() {
        return TOP + TALLEST + FOOT;
    }

    public int base() {
        return TOP + TALLEST;
    }

    public int markY() {
        return TOP + TALLEST + FOOT - 6;
    }
}
