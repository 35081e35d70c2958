package io.parta.identity;

import io.parta.platform.identity.Viewer;
import io.parta.platform.live.LiveCursor;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Projections of people. */
@ApplicationScoped
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

    PersonReads(Reads reads) {
        this.reads = reads;
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
        return reads.list(BY_IDS, Tuple.of(keys.stream().distinct().toArray(UUID[]::new)), Person::of)
                .map(people -> people.stream().collect(Collectors.toMap(Person::key, person -> person)));
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
        return new ViewerProfile(
                Person.of(row),
                row.getString("public_number"),
                locale == null ? null : Language.valueOf(locale),
                row.getBoolean("messenger_linked"),
                roles,
                row.getInteger("version"),
                row.getOffsetDateTime("created_at").toInstant(),
                new LiveCursor(row.getUUID("id"), row.getLong("sequence")).encode());
    }
}
