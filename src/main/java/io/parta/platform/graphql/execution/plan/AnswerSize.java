package io.parta.platform.graphql.execution.plan;

/**
 * How long the answers of one plan have been, so that the array for the next one need not grow: growing copies what is
 * written and triples the garbage of a long list. A guess, and all that a plan remembers of its runs: event loops overwrite
 * each other's, which makes it no worse.
 */
public final class AnswerSize {

    /** An array of this size is made at once, a larger one as it proves needed. */
    private static final int MOST = 1 << 20;

    private int average;

    /** Bytes to begin with; 0 before the first answer. */
    public int expected() {
        return Math.min(MOST, average + average / 8);
    }

    /** Notes how long an answer was. */
    public void met(int bytes) {
        int known = average;
        int met = Math.min(MOST, bytes);
        average = known == 0 ? met : known + (met - known) / 4;
    }
}
