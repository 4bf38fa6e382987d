package org.huiji.proof.tree;

/** The way from a leaf, or from the root of a subtree, up to the root of the tree, as RFC 9162 (2.1.3.2) walks it. */
final class Climb {

    private long place;
    private long last;

    /**
     * @param place where it begins among the nodes of its level
     * @param last the last node of that level
     */
    Climb(long place, long last) {
        this.place = place;
        this.last = last;
    }

    boolean isAtTheRoot() {
        return last == 0;
    }

    /** Whether the next hash of the path belongs to the left of what was reached; goes up to where that one ends. */
    boolean stepsFromTheRight() {
        boolean fromTheRight = (place & 1) == 1 || place == last;
        int levels = fromTheRight ? Long.numberOfTrailingZeros(place) + 1 : 1;
        place >>= levels;
        last >>= levels;
        return fromTheRight;
    }
}
