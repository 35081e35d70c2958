package io.parta.platform.graphql.execution.differential.zoo;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Effects that the next field sees: each mutation writes a line, its answer and the fields below read the lines. */
public class MutationApi {

    /** What a mutation answers: the lines are read when they are asked for. */
    public record Written(@NonNull String line) {}

    @Mutation
    public Written write(@NonNull String line) {
        Journal.add(line);
        return new Written(line);
    }

    @Mutation
    public Uni<Written> writeLater(@DefaultValue("later") String line) {
        return Later.uni(() -> write(line));
    }

    @Mutation
    public @Nullable CompletionStage<@NonNull List<@NonNull Written>> writeTwice(@NonNull Change change) {
        return Later.stage(() -> List.of(write(change.toString()), write("again")));
    }

    @Mutation
    public Uni<Written> writeAndFail(@NonNull String line, @DefaultValue("EXCEPTION") Failing how) {
        Journal.add("failing " + line);
        return how.uni(new Written(line));
    }

    @Mutation
    @NonNull
    public Written writeFirmly(@DefaultValue("firm") String line, @DefaultValue("NOT") Failing how) throws Throwable {
        Journal.add("firmly " + line);
        return how.now(new Written(line));
    }

    @NonNull
    public Uni<List<String>> lines(@Source Written written) {
        return Later.uni(() -> Journal.lines());
    }

    public Uni<List<Integer>> count(@Source List<Written> written) {
        return Later.uni(
                () -> written.stream().map(one -> Journal.lines().size()).toList());
    }
}
