package io.parta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A refusal leaves nothing changed: neither a row nor an event. */
public final class Unchanged {

    private static final List<String> PEOPLE = List.of(
            "operator",
            "director",
            "teacher",
            "teacher2",
            "staff",
            "student",
            "student2",
            "guardian",
            "director2",
            "educator",
            "college",
            "stranger");

    private static final AtomicBoolean BORN = new AtomicBoolean();

    private Unchanged() {}

    /** Runs the refused request and proves that database and event stream stayed as they were. */
    public static <T> T by(Supplier<T> refused) {
        bear();
        String before = Database.state();
        T answer = refused.get();
        assertThat(Database.state()).isEqualTo(before);
        return answer;
    }

    /** A person comes into being with their first call (ID-1), whatever it asks: the demo's people have made theirs. */
    private static void bear() {
        if (BORN.compareAndSet(false, true)) {
            PEOPLE.forEach(TestOrganization::personId);
        }
    }
}
