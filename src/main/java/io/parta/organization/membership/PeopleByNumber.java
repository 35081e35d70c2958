package io.parta.organization.membership;

import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** People whom an administrator names by the number that they were told (ID-3). */
@ApplicationScoped
public class PeopleByNumber {

    private final Persons persons;

    PeopleByNumber(Persons persons) {
        this.persons = persons;
    }

    /** The person of the number, spaces aside; NOT_FOUND at {@code input.publicNumber}. */
    public Uni<Result<Person>> find(String publicNumber) {
        return persons.findByPublicNumber(publicNumber.replace(" ", ""))
                .chain(key -> key.isEmpty()
                        ? Uni.createFrom().item(unknown())
                        : persons.listByKeys(List.of(key.get()))
                                .map(found ->
                                        found.containsKey(key.get()) ? Result.done(found.get(key.get())) : unknown()));
    }

    /** The name that a roster has for a person until somebody gives a better one. */
    public static String rosterName(Person person) {
        return person.listedName();
    }

    private static Result<Person> unknown() {
        return Result.refused(Refusal.at(ErrorCode.NOT_FOUND, "input", "publicNumber"));
    }
}
