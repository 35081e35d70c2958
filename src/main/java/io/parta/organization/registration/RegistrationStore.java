package io.parta.organization.registration;

import io.parta.organization.OrganizationState;
import io.parta.organization.registration.BulkRegistrationPolicy.Registration;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Organisations that come and go, inside a command: one statement for all of them. */
@ApplicationScoped
class RegistrationStore {

    private static final String GIVEN = """
            jsonb_to_recordset(cast(cast(:rows AS text) AS jsonb)) AS given (
              id uuid, place integer, kind text, full_name text, short_name text, inn text, kpp text, ogrn text,
              region_code text, municipality text, address text, phone text, email text, website text, time_zone text)
            """;

    /**
     * Waits for whoever registers the same at this moment, and does nothing if they do. In the order of the key, so that two
     * commands never wait for each other in a circle. Verifying is a change: the version after it is 1.
     */
    private static final String INSERT = """
            INSERT INTO organization (id, kind, state, full_name, short_name, inn, kpp, ogrn, region_code, municipality,
              address, phone, email, website, time_zone, verified_at, created_at, updated_at, version)
            SELECT id, kind, CASE WHEN cast(:verified AS boolean) THEN 'VERIFIED' ELSE 'PENDING' END, full_name,
              short_name, inn, kpp, ogrn, region_code, municipality, address, phone, email, website, time_zone,
              CASE WHEN cast(:verified AS boolean) THEN cast(:now AS timestamptz) END, cast(:now AS timestamptz),
              cast(:now AS timestamptz), CASE WHEN cast(:verified AS boolean) THEN 1 ELSE 0 END
            FROM
            """ + GIVEN + """
             ORDER BY inn, kpp
            ON CONFLICT ON CONSTRAINT organization_inn_kpp_key DO NOTHING
            RETURNING cast(id AS text)
            """;

    private static final String FIND =
            """
            SELECT given.place, cast(o.id AS text), o.state || '',
              (o.kind, o.full_name, o.short_name, o.ogrn, o.region_code, o.municipality, o.address, o.phone, o.email,
               o.website, o.time_zone) IS NOT DISTINCT FROM
              (given.kind, given.full_name, given.short_name, given.ogrn, given.region_code, given.municipality,
               given.address, given.phone, given.email, given.website, given.time_zone),
              EXISTS (SELECT FROM organization_request q WHERE q.organization_id = o.id AND q.state = 'PENDING')
            FROM
            """ + GIVEN + " JOIN organization o ON o.inn = given.inn AND o.kpp = given.kpp ORDER BY o.id";

    private static final String FIND_AND_LOCK = FIND + " FOR UPDATE OF o";

    private static final String VERIFY = """
            UPDATE organization SET state = 'VERIFIED', verified_at = :now, updated_at = :now, version = version + 1
            WHERE state = 'PENDING' AND id IN (
              SELECT cast(key AS uuid) FROM jsonb_array_elements_text(cast(cast(:keys AS text) AS jsonb)) AS given (key))
            RETURNING cast(id AS text), version
            """;

    private static final String REMOVE = "DELETE FROM organization WHERE id = :organization AND state = 'PENDING'";

    /**
     * Registers what is not registered.
     *
     * @param organizations by the keys that they get, each INN with KPP once
     * @return the keys of those that were
     */
    Uni<Set<UUID>> insert(UnitOfWork unit, Map<UUID, OrganizationData> organizations, boolean verified, Instant now) {
        var rows = new JsonArray();
        organizations.forEach(
                (key, organization) -> rows.add(organization.toJson().put("id", key.toString())));
        return unit.session()
                .createNativeQuery(INSERT, String.class)
                .setParameter("rows", rows.encode())
                .setParameter("verified", verified)
                .setParameter("now", now)
                .getResultList()
                .map(keys -> keys.stream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    /**
     * The organisations that have the INN and KPP of these, by the same places.
     *
     * @param lock whether they are about to be changed: their rows are locked in the order of their keys
     */
    Uni<Map<Integer, Registration>> find(UnitOfWork unit, Map<Integer, OrganizationData> wanted, boolean lock) {
        var rows = new JsonArray();
        wanted.forEach((place, organization) -> rows.add(organization.toJson().put("place", place)));
        return unit.session()
                .createNativeQuery(lock ? FIND_AND_LOCK : FIND, Object[].class)
                .setParameter("rows", rows.encode())
                .getResultList()
                .map(found -> {
                    var registrations = new HashMap<Integer, Registration>();
                    found.forEach(row -> registrations.put(((Number) row[0]).intValue(), registration(row)));
                    return registrations;
                });
    }

    private static Registration registration(Object[] row) {
        return new Registration(
                UUID.fromString((String) row[1]),
                OrganizationState.valueOf((String) row[2]),
                (Boolean) row[3],
                (Boolean) row[4]);
    }

    /** PENDING → VERIFIED; the versions after it, by key. */
    Uni<Map<UUID, Integer>> verify(UnitOfWork unit, Collection<UUID> keys, Instant now) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return unit.session()
                .createNativeQuery(VERIFY, Object[].class)
                .setParameter(
                        "keys",
                        new JsonArray(List.copyOf(
                                        keys.stream().map(UUID::toString).toList()))
                                .encode())
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> UUID.fromString((String) row[0]), row -> ((Number) row[1]).intValue())));
    }

    /** Removes an organisation to which nothing refers, under its row lock. */
    Uni<Void> remove(UnitOfWork unit, UUID organization) {
        return unit.session()
                .createNativeQuery(REMOVE)
                .setParameter("organization", organization)
                .executeUpdate()
                .replaceWithVoid();
    }
}
