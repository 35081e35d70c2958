package io.parta.chat.presence;

import io.parta.chat.Chat;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatSignals;
import io.parta.chat.Chats;
import io.parta.chat.member.ChatMember;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.parta.platform.presence.OnlinePeople;
import io.parta.platform.presence.PresenceListener;
import io.parta.safety.ContactWay;
import io.parta.safety.Contacts;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Presence as a viewer sees it, and the word that it has changed. */
@ApplicationScoped
public class ChatPresence implements PresenceListener {

    /** The other members of a chat that shows presence, if the viewer is one. */
    private static final String OTHERS = """
            SELECT m.person_id FROM chat c
            JOIN chat_member own ON own.chat_id = c.id AND own.person_id = $2 AND own.left_at IS NULL
            JOIN chat_member m ON m.chat_id = c.id AND m.left_at IS NULL AND m.person_id <> $2
            WHERE c.id = $1 AND c.kind <> 'CHANNEL' AND c.member_count <= %d AND c.state <> 'DELETED'
            """.formatted(ChatSignals.MOST);

    private static final String ONE = OTHERS + " AND m.person_id = $3";

    private final Chats chats;
    private final Reads reads;
    private final Contacts contacts;
    private final OnlinePeople online;
    private final ChatSignals signals;

    ChatPresence(Chats chats, Reads reads, Contacts contacts, OnlinePeople online, ChatSignals signals) {
        this.chats = chats;
        this.reads = reads;
        this.contacts = contacts;
        this.online = online;
        this.signals = signals;
    }

    @Override
    public void changed(UUID person) {
        signals.presence(person);
    }

    /** The presence of members, in their order, in chats that show it. */
    Uni<List<@Nullable Presence>> ofMembers(List<ChatMember> members, Viewer viewer) {
        var chatKeys = members.stream().map(ChatMember::chatKey).distinct().toList();
        return chats.listByKeys(chatKeys, viewer).chain(found -> {
            var people = new ArrayList<@Nullable UUID>(members.size());
            members.forEach(one -> people.add(isShownIn(found.get(one.chatKey())) ? one.personKey() : null));
            return inOrder(people, viewer.requirePersonId());
        });
    }

    /** The presence of the other person of each chat, in their order. */
    Uni<List<@Nullable Presence>> ofPeers(List<Chat> direct, UUID viewer) {
        var people = new ArrayList<@Nullable UUID>(direct.size());
        direct.forEach(chat -> {
            var pair = chat.people();
            people.add(pair == null ? null : pair.otherThan(viewer));
        });
        return inOrder(people, viewer);
    }

    private Uni<List<@Nullable Presence>> inOrder(List<@Nullable UUID> people, UUID viewer) {
        var known = people.stream().filter(Objects::nonNull).distinct().toList();
        return find(known, viewer).map(found -> {
            var ordered = new ArrayList<@Nullable Presence>(people.size());
            people.forEach(one -> ordered.add(one == null ? null : found.get(one)));
            return ordered;
        });
    }

    private static boolean isShownIn(@Nullable Chat chat) {
        return chat != null && chat.kind() != ChatKind.CHANNEL && chat.memberCount() <= ChatSignals.MOST;
    }

    /** The presence of those of the people whose profile the viewer may see; nobody's while it is not known. */
    private Uni<Map<UUID, Presence>> find(Collection<UUID> people, UUID viewer) {
        return people.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : seen(people, viewer).chain(seen -> online.find(seen).map(found -> found.map(here -> seen.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        one -> here.contains(one) ? Presence.ONLINE : Presence.OFFLINE)))
                        .orElseGet(Map::of)));
    }

    /** The presence of a member of the chat; empty where it is not for the viewer to know. */
    public Uni<Map<UUID, Presence>> findInChat(UUID chat, UUID person, UUID viewer) {
        return reads.list(ONE, Tuple.of(chat, viewer, person), row -> row.getUUID("person_id"))
                .chain(people -> find(people, viewer));
    }

    /** The topics of the coming and going of those in the chat whose presence the viewer may see. */
    public Uni<Set<UUID>> topics(UUID chat, UUID viewer) {
        return reads.list(OTHERS, Tuple.of(chat, viewer), row -> row.getUUID("person_id"))
                .chain(people -> people.isEmpty()
                        ? Uni.createFrom().item(Set.<UUID>of())
                        : seen(people, viewer).map(seen -> seen.stream()
                                .map(ChatSignals::presenceOf)
                                .collect(Collectors.toSet())));
    }

    private Uni<List<UUID>> seen(Collection<UUID> people, UUID viewer) {
        return contacts.decide(viewer, people, ContactWay.SEE_PROFILE).map(decided -> decided.entrySet().stream()
                .filter(one -> one.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList());
    }
}
