package io.parta.platform.graphql.execution.differential.zoo;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Fields of one source at a time. */
public class SourceApi {

    public String greeting(@Source Person person, @DefaultValue("Hi") String word, @Nullable Integer times) {
        return (word + " ").repeat(times == null ? 1 : Math.floorMod(times, 3)) + person.getId();
    }

    public Uni<Being> friend(@DefaultValue("1") int step, @Source Being being) {
        return Later.uni(() -> Beings.being(being.getId().hashCode() + step));
    }

    public CompletionStage<List<Cat>> pets(@Source Person person, @DefaultValue("2") int count) {
        return Later.stage(() -> Beings.some(person.getNumber() + count, "pets", Beings::cat));
    }

    @NonNull
    public Uni<@NonNull List<@NonNull Speaking>> pupils(@Source Speaking speaking) {
        return Later.uni(() -> Beings.some(speaking.getId().hashCode() % 1000, "pupils", Beings::speaking));
    }

    @Name("shadow")
    @Blocking
    public @Nullable Finding shadowOf(@Source Cat cat, @Nullable Colour colour) {
        return colour == null ? Beings.finding(cat.number()) : new Note(colour + " shadow of " + cat.number());
    }

    @Name("address")
    @NonBlocking
    public @Nullable String addressOf(@Source House house) {
        return Fate.value(house.number(), "address", house.number() + ", Baker Street");
    }

    public List<List<@NonNull String>> rooms(@Source House house, @DefaultValue("2") int floors) {
        return Beings.some(house.number() + floors, "floors", i -> Beings.some(i, "rooms", j -> i + "." + j));
    }

    @NonNull
    public Shapes shapesOf(@Source Shapes shapes, int plus) {
        return new Shapes(shapes.number() + plus);
    }
}
