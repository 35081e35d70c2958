package io.parta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

/** A refusal leaves nothing changed: neither a row nor an event. */
public final class Unchanged {

    private Unchanged() {}

    /** Runs the refused request and proves that database and event stream stayed as they were. */
    public static <T> T by(Supplier<T> refused) {
        String before = Database.state();
        T answer = refused.get();
        assertThat(Database.state()).isEqualTo(before);
        return answer;
    }
}
