package io.parta.platform.graphql.execution.differential.zoo;

import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A being that does not live, and a finding. */
public record House(@NonNull int number) implements Being, Finding {

    @Id
    @NonNull
    @Override
    public String getId() {
        return "house_" + number;
    }

    @Override
    public @Nullable String getName() {
        return Fate.value(number, "name", "House " + number);
    }

    @Override
    public @Nullable Being getKeeper() {
        return Beings.keeper(number);
    }

    @Override
    public @Nullable List<Being> getNeighbours() {
        return Beings.neighbours(number);
    }

    public @Nullable List<@NonNull Finding> getContents() {
        return Fate.value(number, "contents", Beings.some(number, "content", Beings::finding));
    }
}
