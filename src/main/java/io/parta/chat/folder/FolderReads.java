package io.parta.chat.folder;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.NodeLoader;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person's folders: so few that all are read where one is asked for. */
@ApplicationScoped
class FolderReads implements NodeLoader {

    private static final String OF_PERSON =
            "SELECT person_id, id, name, rule FROM chat_folder WHERE person_id = $1 ORDER BY place, id";

    private final Reads reads;

    FolderReads(Reads reads) {
        this.reads = reads;
    }

    /** The one that exists by itself, then those the person made in their order. */
    Uni<List<ChatFolder>> listOf(UUID person) {
        return reads.list(OF_PERSON, Tuple.of(person), FolderReads::folder)
                .map(made -> Stream.concat(Stream.of(ChatFolder.study(person)), made.stream())
                        .toList());
    }

    @Override
    public String prefix() {
        return ChatFolder.PREFIX;
    }

    @Override
    public Uni<Map<String, Node>> load(List<String> ids, Viewer viewer) {
        return viewer.isPerson()
                ? listOf(viewer.requirePersonId()).map(own -> own.stream()
                        .filter(one -> ids.contains(one.getId()))
                        .collect(Collectors.toMap(ChatFolder::getId, one -> one)))
                : Uni.createFrom().item(Map.of());
    }

    private static ChatFolder folder(Row row) {
        String rule = row.getString("rule");
        return new ChatFolder(
                row.getUUID("person_id"),
                row.getUUID("id"),
                row.getString("name"),
                rule == null ? null : ChatFolderRule.valueOf(rule));
    }
}
