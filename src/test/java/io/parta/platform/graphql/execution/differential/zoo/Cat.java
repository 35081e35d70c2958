package io.parta.platform.graphql.execution.differential.zoo;

import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A record of two components with getters of an interface beside them. */
public record Cat(@NonNull int number, Colour colour) implements Living, Finding {

    @Id
    @NonNull
    @Override
    public String getId() {
        return "cat_" + number;
    }

    @Override
    public @Nullable String getName() {
        return Fate.value(number, "name", "Cat " + number);
    }

    @Override
    public @Nullable Being getKeeper() {
        return Beings.keeper(number);
    }

    @Override
    public @Nullable List<Being> getNeighbours() {
        return Beings.neighbours(number);
    }

    @NonNull
    @Override
    public Integer getAge() {
        return Fate.firm(number, "age", number % 20);
    }

    @Override
    public @Nullable Living getTwin() {
        return Fate.value(number, "twin", Beings.cat(number + 1));
    }
}
