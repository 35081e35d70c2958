package io.parta.chat.live;

import io.parta.chat.ChatAction;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatPolicy;
import io.parta.chat.ChatSignals;
import io.parta.chat.Chats;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.LiveEvent;
import io.parta.platform.live.LiveRight;
import io.parta.platform.live.Subscriptions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** The derived streams of chats: a person's inbox, and what passes in one chat (LV-1, LV-6). */
@ApplicationScoped
class SignalStreams {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ChatRights rights;
    private final Chats chats;
    private final ChatSignals signals;
    private final Subscriptions subscriptions;
    private final CurrentRequest request;

    SignalStreams(
            ChatRights rights, Chats chats, ChatSignals signals, Subscriptions subscriptions, CurrentRequest request) {
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
        return subscriptions.derived(
                ChatSignals.topicOf(chat),
                () -> right(chat, viewer, joined),
                () -> Uni.createFrom().item(Map.of(ChatSignals.topicOf(chat), 0L)),
                event -> Uni.createFrom().item(ChatSignal.of(chat, event)));
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
        return chats.listByKeys(List.of(chat), viewer).map(found -> {
            var one = found.get(chat);
            Optional<Refusal> refusal = one == null
                    ? Optional.of(Refusal.at(ErrorCode.NOT_FOUND, "input", "id"))
                    : ChatPolicy.decide(ChatAction.SEND, one.standing())
                            .or(() -> one.kind() == ChatKind.CHANNEL
                                    ? Optional.of(Refusal.of(ErrorCode.WRONG_CHAT_KIND))
                                    : Optional.empty());
            if (one != null && refusal.isEmpty()) {
                signals.typing(chat, one.memberCount(), person);
            }
            return new ChatTypingPayload(UserErrors.of(refusal.map(List::of).orElseGet(List::of), language));
        });
    }
}
