package io.parta.chat.live;

import io.parta.chat.Chat;
import io.parta.chat.ChatAction;
import io.parta.chat.ChatActs;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatPolicy;
import io.parta.chat.ChatSignals;
import io.parta.chat.Chats;
import io.parta.chat.presence.ChatPresence;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.LiveEvent;
import io.parta.platform.live.LiveRight;
import io.parta.platform.live.Subscriptions;
import io.parta.safety.ContactWay;
import io.parta.safety.Contacts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The derived streams of chats: a person's inbox, and what passes in one chat (LV-1, LV-6). */
@ApplicationScoped
class SignalStreams {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ChatRights rights;
    private final Chats chats;
    private final ChatSignals signals;
    private final Subscriptions subscriptions;
    private final ChatPresence presence;
    private final Contacts contacts;
    private final CurrentRequest request;

    SignalStreams(
            ChatRights rights,
            Chats chats,
            ChatSignals signals,
            Subscriptions subscriptions,
            ChatPresence presence,
            Contacts contacts,
            CurrentRequest request) {
        this.presence = presence;
        this.contacts = contacts;
        this.rights = rights;
        this.chats = chats;
        this.signals = signals;
        this.subscriptions = subscriptions;
        this.request = request;
    }

    Multi<InboxEvent> inbox() {
        Viewer viewer = request.viewer();
        UUID person = viewer.personId() == null ? NOBODY : viewer.personId();
        UUID inbox = ChatSignals.inboxOf(person);
        return subscriptions.derived(
                inbox,
                () -> Uni.createFrom().item(ofPerson(viewer)),
                () -> rights.topicsOf(person).map(topics -> {
                    var all = new HashMap<>(topics);
                    all.put(inbox, 0L);
                    return all;
                }),
                event -> Uni.createFrom().item(new InboxEvent(chatOf(event), event.at())));
    }

    /** The event is the chat's own, or a signal to the person that names it. */
    private static UUID chatOf(LiveEvent event) {
        String chat = event.facts().getString(ChatSignals.CHAT);
        return chat == null ? event.topic() : UUID.fromString(chat);
    }

    Multi<ChatSignal> signals(UUID chat) {
        Viewer viewer = request.viewer();
        var joined = new AtomicBoolean();
        UUID topic = ChatSignals.topicOf(chat);
        return subscriptions.derived(
                topic,
                () -> right(chat, viewer, joined),
                () -> presence.topics(chat, viewer.requirePersonId()).map(people -> {
                    var topics = people.stream().collect(Collectors.toMap(Function.identity(), one -> 0L));
                    topics.put(topic, 0L);
                    return topics;
                }),
                event -> event.topic().equals(topic)
                        ? Uni.createFrom().item(ChatSignal.of(chat, event))
                        : ofPresence(chat, event, viewer));
    }

    /** Whose it is and what is so now, as far as the viewer may know it at this moment. */
    private Uni<ChatSignal> ofPresence(UUID chat, LiveEvent event, Viewer viewer) {
        String by = event.facts().getString(ChatActs.BY);
        UUID person = by == null ? NOBODY : UUID.fromString(by);
        return presence.findInChat(chat, person, viewer.requirePersonId())
                .map(known -> ChatSignal.ofPresence(
                        chat, known.containsKey(person) ? person : null, known.get(person), event.at()));
    }

    private Uni<LiveRight> right(UUID chat, Viewer viewer, AtomicBoolean joined) {
        if (!viewer.isPerson()) {
            return Uni.createFrom().item(ofPerson(viewer));
        }
        return rights.find(chat, viewer.requirePersonId()).map(found -> {
            if (found.isEmpty()) {
                return LiveRight.refused(joined.get() ? ErrorCode.NOT_A_MEMBER : ErrorCode.NOT_FOUND);
            }
            joined.set(true);
            return ofPerson(viewer);
        });
    }

    private static LiveRight ofPerson(Viewer viewer) {
        return viewer.isPerson()
                ? LiveRight.of(viewer.principalKey())
                : LiveRight.refused(viewer.isAnonymous() ? ErrorCode.UNAUTHENTICATED : ErrorCode.FORBIDDEN);
    }

    /** Whoever may write tells the others that they do; nobody does in channels. */
    Uni<ChatTypingPayload> typing(UUID chat, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        var language = request.locale();
        return chats.listByKeys(List.of(chat), viewer)
                .chain(found -> {
                    var one = found.get(chat);
                    return refusal(one, person).invoke(refusal -> {
                        if (one != null && refusal.isEmpty()) {
                            signals.typing(chat, one.memberCount(), person);
                        }
                    });
                })
                .map(refusal -> new ChatTypingPayload(
                        UserErrors.of(refusal.map(List::of).orElseGet(List::of), language)));
    }

    private Uni<Optional<Refusal>> refusal(@Nullable Chat chat, UUID person) {
        if (chat == null) {
            return Uni.createFrom().item(Optional.of(Refusal.at(ErrorCode.NOT_FOUND, "input", "id")));
        }
        var decided = ChatPolicy.decide(ChatAction.SEND, chat.standing())
                .or(() -> chat.kind() == ChatKind.CHANNEL
                        ? Optional.of(Refusal.of(ErrorCode.WRONG_CHAT_KIND))
                        : Optional.empty());
        var people = chat.people();
        if (decided.isPresent() || people == null) {
            return Uni.createFrom().item(decided);
        }
        UUID peer = people.otherThan(person);
        return contacts.decide(person, List.of(peer), ContactWay.WRITE)
                .map(answers -> answers.getOrDefault(peer, Optional.of(Refusal.of(ErrorCode.CONTACT_NOT_ALLOWED))));
    }
}
