package io.parta.demo;

import io.parta.chat.message.Draft;
import io.parta.chat.message.MessageBody;
import io.parta.chat.message.MessageKind;
import io.parta.chat.message.Sending;
import io.parta.organization.OrganizationActListener;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.quarkus.arc.All;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The demo's chats and what is said in them. A seed is no act, so what follows acts is called for once: managed chats are then
 * as the structure has them. Messages are sent, each with a key of its own, so that another start sends none again.
 */
@ApplicationScoped
@IfBuildProfile("demo")
class DemoChats {

    static final String TALK = "/demo/talk.sql";

    private static final String ORGANIZATIONS =
            "SELECT cast(id AS text) FROM organization WHERE id IN (:demo) ORDER BY id FOR UPDATE";

    private static final List<UUID> DEMO = List.of(
            UUID.fromString("01970000-0000-7000-8000-000000000001"),
            UUID.fromString("01970000-0000-7000-8000-000000000002"),
            UUID.fromString("01970000-0000-7000-8000-000000000003"));

    private final Commands commands;
    private final List<OrganizationActListener> listeners;
    private final Sending sending;
    private final Pool pool;

    DemoChats(Commands commands, @All List<OrganizationActListener> listeners, Sending sending, Pool pool) {
        this.commands = commands;
        this.listeners = listeners;
        this.sending = sending;
        this.pool = pool;
    }

    Uni<Void> fill() {
        return commands.run(Integer.class, refused -> 0, this::settle)
                .chain(organizations -> pool.query(DemoSchool.read(TALK)).execute())
                .chain(said -> Multi.createFrom()
                        .iterable(said)
                        .onItem()
                        .transformToUniAndConcatenate(row -> sending.send(draft(row)))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private Uni<Result<Integer>> settle(UnitOfWork unit) {
        return unit.session()
                .createNativeQuery(ORGANIZATIONS, String.class)
                .setParameter("demo", DEMO)
                .getResultList()
                .call(found -> Multi.createFrom()
                        .iterable(found)
                        .map(UUID::fromString)
                        .onItem()
                        .transformToUniAndConcatenate(organization -> settle(unit, organization))
                        .collect()
                        .asList())
                .map(found -> Result.done(found.size()));
    }

    private Uni<Void> settle(UnitOfWork unit, UUID organization) {
        Uni<Void> settled = Uni.createFrom().voidItem();
        for (OrganizationActListener listener : listeners) {
            settled = settled.chain(() -> listener.afterActs(unit, organization, null));
        }
        return settled;
    }

    private static Draft draft(Row row) {
        return new Draft(
                row.getUUID("chat_id"),
                row.getUUID("author_id"),
                row.getUUID("client_key"),
                MessageKind.TEXT,
                new MessageBody(row.getString("text"), List.of()),
                null,
                null,
                false,
                row.getBoolean("must_read"),
                null,
                null,
                null);
    }
}
