package io.parta.platform.graphql.execution.select;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Resolvers that block at the gate. */
public final class GateApi {

    /** Something with a field that blocks. */
    public record Step(@NonNull Integer n) {}

    @Query
    public Step passing() throws InterruptedException {
        Gate.pass();
        return new Step(1);
    }

    @Mutation
    public Step change() throws InterruptedException {
        Gate.pass();
        return new Step(2);
    }

    @Query
    public Uni<List<Step>> steps(int count) {
        return Uni.createFrom()
                .item(IntStream.range(0, count).mapToObj(Step::new).toList());
    }

    public int doubled(@Source Step step) throws InterruptedException {
        Gate.pass();
        return 2 * step.n();
    }
}
