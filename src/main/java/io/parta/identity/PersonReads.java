package io.parta.identity;

import io.parta.platform.identity.Viewer;
import io.parta.platform.live.LiveCursor;
import io.parta.platform.persistence.Reads;
import io.parta.platform.turn.SharedTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Projections of people. */
@Singleton
class PersonReads implements Persons {

    private static final String PROFILE =
            "SELECT p.id, p.public_number, p.first_name, p.last_name, p.nickname, p.locale, p.version, p.created_at, "
                    + "p.messenger_user_id IS NOT NULL AS messenger_linked, "
                    + LiveCursor.SEQUENCE_OF.formatted("p.id")
                    + " AS sequence FROM person p WHERE p.id = $1";

    private static final String BLOCKED = "SELECT blocked_at IS NOT NULL AS blocked FROM person WHERE id = $1";

    private static final String BY_IDS = "SELECT id, first_name, last_name, nickname FROM person WHERE id = ANY($1)";

    private static final String BY_PUBLIC_NUMBER = "SELECT id FROM person WHERE public_number = $1";

    private final Reads reads;
    private final SharedTurn<Set<UUID>, Map<UUID, Person>> named;

    PersonReads(Vertx vertx, Reads reads) {
        this.reads = reads;
        this.named = new SharedTurn<>(vertx, this::named);
    }

    /** The profile of a viewer who is a person. */
    Uni<Optional<ViewerProfile>> findProfile(Viewer viewer) {
        return reads.find(PROFILE, Tuple.of(viewer.requirePersonId()), row -> profile(row, viewer));
    }

    /** Whether the person may do nothing; who is gone may do nothing either. */
    Uni<Boolean> isBlocked(UUID person) {
        return reads.find(BLOCKED, Tuple.of(person), row -> row.getBoolean("blocked"))
                .map(found -> found.orElse(true));
    }

    @Override
    public Uni<Map<UUID, Person>> listByKeys(Collection<UUID> keys) {
        return named.ask(Set.copyOf(keys));
    }

    /** The people of each question, by one statement for all. */
    private Uni<List<Map<UUID, Person>>> named(List<Set<UUID>> questions) {
        var keys = questions.size() == 1
                ? questions.get(0)
                : questions.stream().flatMap(Set::stream).collect(Collectors.toSet());
        return reads.list(BY_IDS, Tuple.of(keys.toArray(UUID[]::new)), Person::of)
                .map(found -> {
                    var people = new HashMap<UUID, Person>(2 * found.size());
                    found.forEach(person -> people.put(person.key(), person));
                    return questions.size() == 1
                            ? List.of(people)
                            : questions.stream()
                                    .map(asked -> only(asked, people))
                                    .toList();
                });
    }

    private static Map<UUID, Person> only(Set<UUID> keys, Map<UUID, Person> people) {
        var found = new HashMap<UUID, Person>(2 * keys.size());
        for (UUID key : keys) {
            Person person = people.get(key);
            if (person != null) {
                found.put(key, person);
            }
        }
        return found;
    }

    @Override
    public Uni<Optional<UUID>> findByPublicNumber(String publicNumber) {
        return PublicNumber.isValid(publicNumber)
                ? reads.find(BY_PUBLIC_NUMBER, Tuple.of(publicNumber), row -> row.getUUID("id"))
                : Uni.createFrom().item(Optional.empty());
    }

    private static ViewerProfile profile(Row row, Viewer viewer) {
        String locale = row.getString("locale");
        List<PlatformRole> roles = viewer.roles().stream()
                .map(role -> PlatformRole.valueOf(role.name()))
                .sorted(Comparator.naturalOrder())
                .toList();
        UUID key = row.getUUID("id");
        return new ViewerProfile(
                key,
                new ViewerProfile.Details(
                        Person.of(row),
                        row.getString("public_number"),
                        locale == null ? null : Language.valueOf(locale),
                        row.getBoolean("messenger_linked"),
                        roles,
                        row.getInteger("version"),
                        row.getOffsetDateTime("created_at").toInstant(),
                        new LiveCursor(key, row.getLong("sequence")).encode()));
    }
}
