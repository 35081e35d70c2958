package io.parta.platform.graphql.execution.differential.zoo;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A class: getters, a public field, a renamed one, one that is not shown. All of them have one hash code. */
public class Person implements Speaking {

    public final String nickname;

    private final int n;

    Person(int n) {
        this.n = n;
        this.nickname = "nick " + n;
    }

    @Ignore
    public int getNumber() {
        return n;
    }

    @Id
    @NonNull
    @Override
    public String getId() {
        return "person_" + n;
    }

    @Override
    public @Nullable String getName() {
        return Fate.value(n, "name", "Анна «" + n + "» \"the\n\t" + n + "th\" \\ \u2028 😀");
    }

    @Override
    public @Nullable Being getKeeper() {
        return Beings.keeper(n);
    }

    @Override
    public @Nullable List<Being> getNeighbours() {
        return Beings.neighbours(n);
    }

    @NonNull
    @Override
    public Integer getAge() {
        return Fate.firm(n, "age", n);
    }

    @Override
    public @Nullable Living getTwin() {
        return Fate.value(n, "twin", Beings.living(n + 9));
    }

    @NonNull
    @Override
    public List<@NonNull String> getWords() {
        return Fate.firm(n, "words", Beings.some(n, "word", i -> "word " + i));
    }

    @Override
    public @Nullable Speaking getTeacher() {
        return Fate.value(n, "teacher", Beings.speaking(n + 5));
    }

    public boolean isTall() {
        return n % 3 == 0;
    }

    @Name("motto")
    public Optional<String> getSentence() {
        return n % 2 == 0 ? Optional.of("motto " + n) : Optional.empty();
    }

    public @Nullable Person getBest() {
        return n % 16 == 0 ? this : Fate.value(n, "best", Beings.person(n + 1));
    }

    /** Non-null all the way down: a fault far below reaches far up. */
    @NonNull
    public Person getSelf() {
        return Fate.firm(n, "self", Beings.person(n + 2));
    }

    public @Nullable List<List<@NonNull Person>> getTables() {
        return Fate.value(n, "tables", Beings.some(n, "table", i -> Beings.some(i, "seat", Beings::person)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
