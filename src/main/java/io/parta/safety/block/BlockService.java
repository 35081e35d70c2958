package io.parta.safety.block;

import io.parta.identity.Person;
import io.parta.organization.membership.Memberships;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Blocking and letting in again (SF-8). */
@ApplicationScoped
class BlockService {

    private static final UUID NONE = new UUID(0, 0);

    private static final String BLOCK = """
            INSERT INTO person_block (person_id, blocked_person_id, created_at) VALUES (:person, :other, :now)
            ON CONFLICT DO NOTHING
            """;

    private static final String UNBLOCK =
            "DELETE FROM person_block WHERE person_id = :person AND blocked_person_id = :other";

    private final Commands commands;
    private final Memberships memberships;
    private final Clock clock;

    BlockService(Commands commands, Memberships memberships, Clock clock) {
        this.commands = commands;
        this.memberships = memberships;
        this.clock = clock;
    }

    Uni<PersonBlockPayload> block(PersonBlockInput input, Viewer viewer) {
        UUID other = TypeId.decode(Person.PREFIX, input.personId()).orElse(NONE);
        return commands.run(
                PersonBlockPayload.class,
                PersonBlockPayload::refused,
                unit -> memberships.listKnownPeople(List.of(other), viewer).map(known -> right(known.contains(other))),
                (unit, known) -> other.equals(viewer.personId())
                        ? Uni.createFrom().item(refused(ErrorCode.INVALID_INPUT))
                        : statement(unit, BLOCK, other, viewer)
                                .setParameter("now", clock.instant())
                                .executeUpdate()
                                .replaceWith(Result.done(PersonBlockPayload.of(other))));
    }

    Uni<PersonUnblockPayload> unblock(PersonUnblockInput input, Viewer viewer) {
        UUID other = TypeId.decode(Person.PREFIX, input.personId()).orElse(NONE);
        return commands.run(PersonUnblockPayload.class, PersonUnblockPayload::refused, unit -> statement(
                        unit, UNBLOCK, other, viewer)
                .executeUpdate()
                .map(removed ->
                        removed == 0 ? refused(ErrorCode.NOT_FOUND) : Result.done(PersonUnblockPayload.of(other))));
    }

    private static Result<Boolean> right(boolean known) {
        return known ? Result.done(true) : refused(ErrorCode.NOT_FOUND);
    }

    private static Mutiny.Query<Object> statement(UnitOfWork unit, String sql, UUID other, Viewer viewer) {
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("person", viewer.requirePersonId())
                .setParameter("other", other);
    }

    private static <T> Result<T> refused(ErrorCode code) {
        return Result.refused(Refusal.at(code, "input", "personId"));
    }
}
