package io.parta.identity;

import io.parta.platform.identity.PersonDirectory;
import io.parta.platform.persistence.Reads;
import io.parta.platform.persistence.Writes;
import io.parta.platform.turn.SharedTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The people of the database, as the token verification meets them (ID-1). */
@Singleton
class People implements PersonDirectory {

    /** The hot path: one pipelined read, which those who come together share. */
    private static final String KNOWN = """
            SELECT token.place, p.id, p.blocked_at IS NOT NULL AS blocked,
                   EXISTS (SELECT FROM ended_session e WHERE e.session_id = token.session) AS logged_out
            FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS token (subject, session, place)
            JOIN person p ON p.keycloak_subject = token.subject
            """;

    /** Sweeps what no token can belong to any more, so that no job has to. */
    private static final String END_SESSION = """
            WITH ended AS (
              INSERT INTO ended_session (session_id) VALUES ($2) ON CONFLICT DO NOTHING
            ), swept AS (
              DELETE FROM ended_session WHERE session_id IN (
                SELECT session_id FROM ended_session WHERE ended_at < now() - interval '1 day'
                LIMIT 100 FOR UPDATE SKIP LOCKED)
            )
            SELECT id FROM person WHERE keycloak_subject = $1
            """;

    /**
     * The first call: the known person without a write; otherwise the insert. Whoever loses the race for a subject waits for the winner
     * and gets the winner's row by the conflict clause: a row either way, in one statement. A snapshot that misses the
     * winner could not tell with DO NOTHING.
     */
    private static final String RECOGNISE = """
            WITH known AS (
              SELECT id, blocked_at FROM person WHERE keycloak_subject = $1
            ), born AS (
              INSERT INTO person (keycloak_subject, first_name, public_number)
              SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT FROM known)
              ON CONFLICT (keycloak_subject) DO UPDATE SET keycloak_subject = excluded.keycloak_subject
              RETURNING id, blocked_at
            )
            SELECT id, blocked_at IS NOT NULL AS blocked,
                   EXISTS (SELECT FROM ended_session WHERE session_id = $4) AS logged_out
            FROM (SELECT * FROM known UNION ALL SELECT * FROM born) AS person
            """;

    private static final int LONGEST_FIRST_NAME = 100;
    private static final int DRAWS = 5;

    private final Reads reads;
    private final Writes writes;
    private final RandomGenerator random;
    private final SharedTurn<Token, Optional<KnownPerson>> known;

    People(Vertx vertx, Reads reads, Writes writes, RandomGenerator random) {
        this.reads = reads;
        this.writes = writes;
        this.random = random;
        this.known = new SharedTurn<>(vertx, this::known);
    }

    private record Token(String subject, @Nullable String sessionId) {}

    @Override
    public Uni<KnownPerson> recognise(String subject, @Nullable String sessionId, String displayName) {
        return known.ask(new Token(subject, sessionId))
                .chain(known -> known.map(person -> Uni.createFrom().item(person))
                        .orElseGet(() -> bringIntoBeing(subject, sessionId, firstName(displayName))));
    }

    private Uni<List<Optional<KnownPerson>>> known(List<Token> tokens) {
        var parameters = Tuple.tuple()
                .addValue(tokens.stream().map(Token::subject).toArray(String[]::new))
                .addValue(tokens.stream().map(Token::sessionId).toArray(String[]::new));
        return reads.listByPlace(KNOWN, parameters, tokens.size(), (row, token) -> person(row));
    }

    private Uni<KnownPerson> bringIntoBeing(String subject, @Nullable String sessionId, String firstName) {
        return Uni.createFrom()
                .deferred(() -> writes.returning(
                        RECOGNISE, Tuple.of(subject, firstName, PublicNumber.draw(random), sessionId), People::person))
                .onFailure(People::isNumberTaken)
                .retry()
                .atMost(DRAWS)
                .map(rows -> rows.get(0));
    }

    private static KnownPerson person(Row row) {
        return new KnownPerson(row.getUUID("id"), row.getBoolean("blocked"), row.getBoolean("logged_out"));
    }

    @Override
    public Uni<Optional<UUID>> endSession(String subject, String sessionId) {
        return writes.returning(END_SESSION, Tuple.of(subject, sessionId), row -> row.getUUID("id"))
                .map(rows -> rows.stream().findFirst());
    }

    private static boolean isNumberTaken(Throwable failure) {
        return failure instanceof PgException pg && "person_public_number_key".equals(pg.getConstraint());
    }

    private static String firstName(String displayName) {
        String name = displayName.strip();
        if (name.isEmpty()) {
            return "Пользователь";
        }
        return name.codePointCount(0, name.length()) <= LONGEST_FIRST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_FIRST_NAME));
    }
}
