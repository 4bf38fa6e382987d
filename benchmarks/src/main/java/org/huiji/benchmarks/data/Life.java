package org.huiji.benchmarks.data;

import java.time.Duration;
import java.util.SplittableRandom;

/** How one application goes, from its beginning to its fate. */
final class Life {

    private static final int IN_HUNDRED = 100;
    private static final int WITHDRAWN = 5;
    private static final int SENT_ON = 2;
    private static final int RETURNED_ONCE = 18;
    private static final int RETURNED_TWICE = 3;

    private final Filing.Of filing;
    private final Reviewing reviewing;
    private final Steps steps;
    private final SplittableRandom random;

    Life(Filing.Of filing, Reviewing reviewing, Steps steps) {
        this.filing = filing;
        this.reviewing = reviewing;
        this.steps = steps;
        this.random = steps.random();
    }

    void lead(Fate fate) {
        switch (fate) {
            case DRAFT -> fillInPartly();
            case DISCARDED -> {
                fillInPartly();
                filing.discard();
            }
            case PENDING, IN_REVIEW, RETURNED, APPROVED -> {
                filing.fillInSections();
                filing.attachDocuments();
                submit(fate);
            }
        }
        steps.untilNow();
    }

    /** An amendment that has been filled in. */
    void leadAmendment(Fate fate) {
        submit(fate);
        steps.untilNow();
    }

    private void fillInPartly() {
        if (random.nextBoolean()) {
            filing.fillInSections();
            if (random.nextBoolean()) {
                filing.attachDocuments();
            }
        }
    }

    private void submit(Fate fate) {
        filing.submit();
        if (isOneOf(WITHDRAWN)) {
            filing.withdraw();
            filing.submit();
        }
        if (isOneOf(SENT_ON)) {
            reviewing.sendOn();
        }
        int returns = returns();
        for (int i = 0; i < returns; i++) {
            reviewing.takeUp();
            reviewing.returnIt(i == 0);
            steps.pause(Duration.ofHours(3), Duration.ofDays(5));
            filing.correct();
        }
        end(fate);
    }

    private int returns() {
        int chance = random.nextInt(IN_HUNDRED);
        return chance < RETURNED_TWICE ? 2 : chance < RETURNED_ONCE ? 1 : 0;
    }

    private void end(Fate fate) {
        switch (fate) {
            case IN_REVIEW -> reviewing.takeUp();
            case RETURNED -> {
                reviewing.takeUp();
                reviewing.returnIt(false);
            }
            case APPROVED -> {
                reviewing.takeUp();
                reviewing.approve();
            }
            case DRAFT, DISCARDED, PENDING -> {
                // nobody has taken it up
            }
        }
    }

    private boolean isOneOf(int inHundred) {
        return random.nextInt(IN_HUNDRED) < inHundred;
    }
}
