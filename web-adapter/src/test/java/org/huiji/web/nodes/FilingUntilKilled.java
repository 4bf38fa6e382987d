package org.huiji.web.nodes;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.huiji.web.demo.sample.SubmittedCrowd;

/** A node on which two persons file, one long ago and one yesterday, until somebody kills it. */
final class FilingUntilKilled {

    /** Working day 7 of this round is over, day 10 is not. */
    static final int REMINDED = 8;

    /** Neither day has come. */
    static final int FRESH = 1;

    private FilingUntilKilled() {}

    /** @param arguments those of the product */
    public static void main(String[] arguments) throws Exception {
        SubmittedCrowd crowd = Node.start(List.of(arguments)).bean(SubmittedCrowd.class);
        crowd.submit(SubmittedCrowd.DEPARTMENT, 0, 1, REMINDED);
        crowd.submit(SubmittedCrowd.DEPARTMENT, 1, 1, FRESH);
        new CountDownLatch(1).await();
    }
}
