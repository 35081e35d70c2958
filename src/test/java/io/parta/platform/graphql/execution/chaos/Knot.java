package io.parta.platform.graphql.execution.chaos;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An object whose getters behave as it was told. */
public final class Knot implements Thing {

    private final int n;
    private final How how;

    Knot(int n, How how) {
        this.n = n;
        this.how = how;
    }

    @Override
    @NonNull
    public Integer getN() {
        return n;
    }

    @NonNull
    public String getLabel() {
        return Chaos.plain(how, "knot " + n);
    }

    public @Nullable String getMaybe() {
        return Chaos.plain(how, n % 2 == 0 ? null : "odd");
    }

    public List<@NonNull String> getTags() {
        return Chaos.plain(how, Chaos.list(how, List.of("a", "b")));
    }

    public List<@NonNull Knot> getEnds() {
        return Chaos.plain(how, Chaos.list(how, List.of(new Knot(n + 1, How.FINE), new Knot(n + 2, How.FINE))));
    }

    public @NonNull Knot getNext() {
        return Chaos.plain(how, new Knot(n + 3, How.FINE));
    }
}
