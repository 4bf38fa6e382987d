package org.huiji.web.audit;

import java.util.List;
import java.util.UUID;
import org.huiji.web.facts.PictureView;
import org.jspecify.annotations.Nullable;

/**
 * Two points of one history side by side.
 *
 * @param last the sequence of the last event
 * @param parts how it stood, then answers section by section
 * @param changes how many answers and documents differ
 */
record ComparisonPage(
        UUID applicationId,
        Point from,
        Point to,
        long last,
        boolean onlyChanges,
        List<Part> parts,
        List<Pictures> documents,
        int changes) {

    /** One of the two. */
    record Point(EventEntry event, String status, boolean erased) {

        public long position() {
            return event.sequence();
        }
    }

    /** The rows under one heading. */
    record Part(String title, List<Row> rows) {

        public boolean isChanged() {
            return rows.stream().anyMatch(Row::changed);
        }
    }

    /**
     * One answer at both points, in the words of each.
     *
     * @param beforePicture of a picture field, like {@code afterPicture}
     */
    record Row(
            String label,
            String before,
            String after,
            @Nullable PictureView beforePicture,
            @Nullable PictureView afterPicture,
            boolean changed) {

        @Override
        public String toString() {
            return "Row[…]";
        }
    }

    /** What stood in a slot at both points. */
    record Pictures(
            String label,
            List<PictureView> before,
            List<PictureView> after,
            String beforeSubstitute,
            String afterSubstitute,
            boolean changed) {

        @Override
        public String toString() {
            return "Pictures[…]";
        }
    }

    /** The same two the other way round. */
    public String swapped() {
        return address(to.position(), from.position(), onlyChanges);
    }

    /** These two with everything, or only with what differs. */
    public String shown(boolean changed) {
        return address(from.position(), to.position(), changed);
    }

    /** The first point a step on or back; {@code null} beyond the ends. */
    public @Nullable String fromStep(int by) {
        return isWithin(from.position() + by) ? address(from.position() + by, to.position(), onlyChanges) : null;
    }

    /** The second point a step on or back; {@code null} beyond the ends. */
    public @Nullable String toStep(int by) {
        return isWithin(to.position() + by) ? address(from.position(), to.position() + by, onlyChanges) : null;
    }

    private boolean isWithin(long position) {
        return position >= 0 && position <= last;
    }

    private String address(long first, long second, boolean changed) {
        return AuditPath.application(applicationId) + "/comparison?from=" + first + "&to=" + second
                + (changed ? "&show=changes" : "");
    }

    @Override
    public String toString() {
        return "ComparisonPage[" + applicationId + "]";
    }
}
