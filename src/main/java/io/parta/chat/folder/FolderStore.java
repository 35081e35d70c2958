package io.parta.chat.folder;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Folders inside a command. */
@ApplicationScoped
class FolderStore {

    /** Commands on the folders of one person run one after the other. */
    private static final String LOCK_PERSON =
            "SELECT cast(id AS text) FROM person WHERE id = :person FOR NO KEY UPDATE";

    private static final String KEYS =
            "SELECT cast(id AS text) FROM chat_folder WHERE person_id = :person ORDER BY place, id";

    private static final String INSERT = """
            INSERT INTO chat_folder (person_id, id, name, rule, place)
            VALUES (:person, :folder, :name, nullif(:rule, ''),
              (SELECT coalesce(max(place) + 1, 0) FROM chat_folder WHERE person_id = :person))
            """;

    private static final String RENAME =
            "UPDATE chat_folder SET name = :name WHERE person_id = :person AND id = :folder";

    private static final String DELETE = "DELETE FROM chat_folder WHERE person_id = :person AND id = :folder";

    /** Keys travel as one JSON text: Hibernate's native queries know no arrays. */
    private static final String GIVEN =
            "jsonb_array_elements_text(cast(cast(:keys AS text) AS jsonb)) WITH ORDINALITY AS given (key, place)";

    private static final String PLACE = "UPDATE chat_folder f SET place = given.place FROM " + GIVEN
            + " WHERE f.person_id = :person AND f.id = cast(given.key AS uuid)";

    private static final String COUNT_OWN = """
            SELECT count(*) FROM chat_member
            WHERE person_id = :person AND left_at IS NULL AND chat_id IN (:chats)
            """;

    private static final String ADD = "INSERT INTO chat_folder_chat (person_id, folder_id, chat_id) "
            + "SELECT :person, :folder, cast(given.key AS uuid) FROM " + GIVEN + " ON CONFLICT DO NOTHING";

    private static final String REMOVE = """
            DELETE FROM chat_folder_chat WHERE person_id = :person AND folder_id = :folder AND chat_id IN (:chats)
            """;

    /** The keys of a person's folders in their order, until the end of the transaction. */
    Uni<List<UUID>> lock(UnitOfWork unit, UUID person) {
        return keys(unit, LOCK_PERSON, person).chain(() -> keys(unit, KEYS, person));
    }

    Uni<Void> insert(UnitOfWork unit, UUID person, UUID folder, String name, @Nullable ChatFolderRule rule) {
        return run(of(unit, INSERT, person, folder)
                .setParameter("name", name)
                .setParameter("rule", rule == null ? "" : rule.name()));
    }

    Uni<Void> rename(UnitOfWork unit, UUID person, UUID folder, String name) {
        return run(of(unit, RENAME, person, folder).setParameter("name", name));
    }

    Uni<Void> delete(UnitOfWork unit, UUID person, UUID folder) {
        return run(of(unit, DELETE, person, folder));
    }

    /** Puts the folders into the order of the list. */
    Uni<Void> place(UnitOfWork unit, UUID person, List<UUID> folders) {
        return run(unit.session()
                .createNativeQuery(PLACE)
                .setParameter("person", person)
                .setParameter("keys", json(folders)));
    }

    /** Whether the person is in all of the chats. */
    Uni<Boolean> isIn(UnitOfWork unit, UUID person, Collection<UUID> chats) {
        return chats.isEmpty()
                ? Uni.createFrom().item(true)
                : unit.session()
                        .createNativeQuery(COUNT_OWN, Long.class)
                        .setParameter("person", person)
                        .setParameter("chats", chats)
                        .getSingleResult()
                        .map(number -> number == chats.size());
    }

    Uni<Void> add(UnitOfWork unit, UUID person, UUID folder, Collection<UUID> chats) {
        return chats.isEmpty()
                ? Uni.createFrom().voidItem()
                : run(of(unit, ADD, person, folder).setParameter("keys", json(chats)));
    }

    Uni<Void> remove(UnitOfWork unit, UUID person, UUID folder, Collection<UUID> chats) {
        return chats.isEmpty()
                ? Uni.createFrom().voidItem()
                : run(of(unit, REMOVE, person, folder).setParameter("chats", chats));
    }

    private static Uni<List<UUID>> keys(UnitOfWork unit, String sql, UUID person) {
        Mutiny.SelectionQuery<String> query =
                unit.session().createNativeQuery(sql, String.class).setParameter("person", person);
        return query.getResultList()
                .map(rows -> rows.stream().map(UUID::fromString).toList());
    }

    private static Mutiny.Query<Object> of(UnitOfWork unit, String sql, UUID person, UUID folder) {
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("person", person)
                .setParameter("folder", folder);
    }

    private static Uni<Void> run(Mutiny.Query<Object> query) {
        return query.executeUpdate().replaceWithVoid();
    }

    private static String json(Collection<UUID> keys) {
        var json = new JsonArray();
        keys.forEach(key -> json.add(key.toString()));
        return json.encode();
    }
}
