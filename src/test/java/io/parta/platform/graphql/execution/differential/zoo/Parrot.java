package io.parta.platform.graphql.execution.differential.zoo;

import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A record under another name. */
@Type("Bird")
public record Parrot(@NonNull int number) implements Speaking {

    @Id
    @NonNull
    @Override
    public String getId() {
        return "bird_" + number;
    }

    @Override
    public @Nullable String getName() {
        return Fate.value(number, "name", "Parrot " + number);
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
        return Fate.firm(number, "age", number + 100);
    }

    @Override
    public @Nullable Living getTwin() {
        return Fate.value(number, "twin", Beings.living(number + 3));
    }

    @NonNull
    @Override
    public List<@NonNull String> getWords() {
        return Fate.firm(number, "words", Beings.some(number, "word", i -> "squawk " + i));
    }

    @Override
    public @Nullable Speaking getTeacher() {
        return Fate.value(number, "teacher", Beings.speaking(number + 2));
    }
}
