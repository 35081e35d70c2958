package io.parta.platform.graphql.execution.differential.zoo;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Resolvers that fail: at the root, for one source, for a whole level; now and later. */
public class FailureApi {

    @Query
    public Person failing(Failing how) throws Throwable {
        return how.now(Beings.person(1));
    }

    @Query
    public Uni<Person> failingLater(@DefaultValue("EXCEPTION") Failing how) {
        return how.uni(Beings.person(2));
    }

    @Query
    public CompletionStage<List<Cat>> failingStage(@DefaultValue("NULL") Failing how) {
        return how.stage(List.of(Beings.cat(1)));
    }

    @Query
    @NonNull
    public Uni<Cat> failingFirm(@DefaultValue("NOT") Failing how) {
        return how.uni(Beings.cat(2));
    }

    public String risk(@Source Person person, @DefaultValue("NOT") Failing how) throws Throwable {
        return how.now("risk of " + person.getId());
    }

    @NonNull
    public Uni<String> firmRisk(@Source Living living, @DefaultValue("NOT") Failing how) {
        return how.uni("risk of " + living.getId());
    }

    public List<String> risks(@Source List<Person> people, @DefaultValue("NOT") Failing how) throws Throwable {
        return how.batch(people.stream().map(Person::getId).toList());
    }

    @NonNull
    public Uni<List<@NonNull Integer>> firmRisks(@Source List<Cat> cats, @DefaultValue("NOT") Failing how) {
        return how.batchUni(cats.stream().map(Cat::number).toList());
    }

    public CompletionStage<List<Being>> company(@Source List<Being> beings, @DefaultValue("NOT") Failing how) {
        return how.stage(beings.stream()
                .map(being -> Beings.being(being.getId().hashCode()))
                .toList());
    }

    public List<List<Cat>> kittens(@Source List<Cat> cats, @DefaultValue("NOT") Failing how) throws Throwable {
        return how.batch(cats.stream()
                .map(cat -> IntStream.range(0, cat.number() % 3)
                        .mapToObj(i -> Beings.cat(cat.number() + i))
                        .toList())
                .toList());
    }
}
