package io.parta.platform.graphql.execution.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The guess that an answer's array begins with. */
class AnswerSizeTest {

    private final AnswerSize size = new AnswerSize();

    @Test
    void holdsAnAnswerLikeTheOnesBefore() {
        assertThat(size.expected()).isZero();
        size.met(80_000);
        assertThat(size.expected()).isBetween(80_000, 100_000);
        size.met(84_000);
        assertThat(size.expected()).isBetween(84_000, 100_000);
    }

    @Test
    void forgetsOneLongAnswerAmongShortOnes() {
        size.met(1000);
        size.met(400_000);
        for (int i = 0; i < 20; i++) {
            size.met(1000);
        }
        assertThat(size.expected()).isBetween(1000, 3000);
    }

    /** Answers differ, and what is made at once is made for each of them. */
    @Test
    void beginsWithAMegabyteAtMost() {
        size.met(Integer.MAX_VALUE);
        assertThat(size.expected()).isEqualTo(1 << 20);
    }
}
