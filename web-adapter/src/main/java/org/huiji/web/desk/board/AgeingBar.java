package org.huiji.web.desk.board;

/**
 * How many reviews have used so many working days; one bar of the chart and one row of the table beside it.
 *
 * @param days working days used; {@link AgeingChart#OVER} stands for more than ten
 * @param height of the whole bar in the chart, as are {@code soonHeight} and {@code overdueHeight} of its parts
 */
record AgeingBar(
        int days, long normal, long soon, long overdue, int x, int height, int soonHeight, int overdueHeight) {

    public long total() {
        return normal + soon + overdue;
    }

    /** Whether it stands for more than ten days. */
    public boolean isOver() {
        return days == AgeingChart.OVER;
    }

    public int normalHeight() {
        return height - soonHeight - overdueHeight;
    }

    /** Where the bar begins, from above. */
    public int top() {
        return AgeingChart.BASE - height;
    }

    /** The overdue lie on top, below them those due soon. */
    public int soonTop() {
        return top() + overdueHeight;
    }

    public int normalTop() {
        return soonTop() + soonHeight;
    }

    public int middle() {
        return x + AgeingChart.BAR_WIDTH / 2;
    }
}
