package io.parta.platform.graphql.execution.differential.zoo;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Where a query begins: a value, a stage or a Uni; now and later; on any thread. */
public class QueryApi {

    @Query
    public @Nullable Being being(int n) {
        return Beings.being(n);
    }

    @Query
    public Uni<List<Being>> beings(@DefaultValue("0") int from, @DefaultValue("4") int count) {
        return Later.uni(() -> range(from, count).stream().map(Beings::being).toList());
    }

    @Query
    public CompletionStage<@NonNull Living> living(int n) {
        return Later.stage(() -> Beings.living(n));
    }

    @Query
    @NonNull
    public List<@NonNull Speaking> speaking(@DefaultValue("1") int from) {
        return range(from, 3).stream().map(Beings::speaking).toList();
    }

    @Query
    @Name("human")
    @Blocking
    public @Nullable Person person(@Id String id) {
        return id.length() > 30 ? null : Beings.person(id.hashCode());
    }

    @Query
    @NonNull
    @NonBlocking
    public List<Person> people(@DefaultValue("3") int count) {
        // The same few people many times, as authors of messages are.
        return range(0, count).stream().map(i -> Beings.person(i % 3)).toList();
    }

    @Query
    public Uni<List<@NonNull Finding>> findings(@DefaultValue("0") int from, @DefaultValue("5") int count) {
        return Later.uni(() -> range(from, count).stream().map(Beings::finding).toList());
    }

    @Query
    public List<List<@NonNull Cat>> litters(@DefaultValue("2") int count) {
        return range(0, count).stream()
                .map(i -> range(i, 2).stream().map(Beings::cat).toList())
                .toList();
    }

    @Query
    @NonNull
    public Scalars scalars(int n) {
        return Scalars.of(n);
    }

    @Query
    public List<Shapes> shapes(@DefaultValue("0") int from, @DefaultValue("3") int count) {
        return range(from, count).stream().map(Shapes::new).toList();
    }

    @Query
    @NonNull
    public CompletionStage<Shapes> shape(int n) {
        return Later.stage(() -> new Shapes(n));
    }

    @Query
    @NonNull
    public Scalars mustBe(boolean there) {
        return there ? Scalars.of(1) : null;
    }

    @Query
    public @Nullable Being stranger() {
        return Beings.stranger(Being.class);
    }

    @Query
    public @Nullable List<Being> strangers() {
        List<Being> strangers = new ArrayList<>(List.of(Beings.being(1)));
        strangers.add(Beings.stranger(Speaking.class));
        return strangers;
    }

    private static List<Integer> range(int from, int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < Math.min(Math.max(count, 0), 5); i++) {
            numbers.add(from + i);
        }
        return numbers;
    }
}
