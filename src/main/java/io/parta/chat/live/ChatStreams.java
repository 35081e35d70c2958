package io.parta.chat.live;

import io.parta.chat.ChatSight;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.LiveEvent;
import io.parta.platform.live.LiveRight;
import io.parta.platform.live.Subscriptions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Streams of chats: who may hear them, with whom they share frames, and what of the past they may see (LV-4, LV-7). */
@ApplicationScoped
class ChatStreams {

    private final ChatRights rights;
    private final Subscriptions subscriptions;
    private final CurrentRequest request;

    ChatStreams(ChatRights rights, Subscriptions subscriptions, CurrentRequest request) {
        this.rights = rights;
        this.subscriptions = subscriptions;
        this.request = request;
    }

    Multi<ChatEvent> open(UUID chat, @Nullable String after) {
        Viewer viewer = request.viewer();
        var joined = new AtomicBoolean();
        return subscriptions.topic(chat, after, () -> right(chat, viewer, joined), event -> payload(event, viewer));
    }

    /** Whoever has joined learns that they are no member any more; for others the chat does not exist. */
    private Uni<LiveRight> right(UUID chat, Viewer viewer, AtomicBoolean joined) {
        if (!viewer.isPerson()) {
            return Uni.createFrom()
                    .item(LiveRight.refused(viewer.isAnonymous() ? ErrorCode.UNAUTHENTICATED : ErrorCode.FORBIDDEN));
        }
        return rights.find(chat, viewer.requirePersonId()).map(found -> {
            if (found.isEmpty()) {
                return LiveRight.refused(joined.get() ? ErrorCode.NOT_A_MEMBER : ErrorCode.NOT_FOUND);
            }
            joined.set(true);
            var right = found.get();
            return LiveRight.of(
                    right.hides() ? viewer.principalKey() : right.horizon().classOf(chat));
        });
    }

    private Uni<ChatEvent> payload(LiveEvent event, Viewer viewer) {
        return horizon(event.topic(), viewer)
                .map(horizon -> horizon.shows(event) ? ChatEvent.of(event) : ChatEvent.withheld(event));
    }

    /** A shared frame's class says it; a frame of one's own reads it again. */
    private Uni<ChatHorizon> horizon(UUID chat, Viewer viewer) {
        if (viewer.kind() == Viewer.Kind.SYNTHETIC) {
            String name = Objects.requireNonNull(viewer.subject());
            return Uni.createFrom().item(ChatHorizon.ofClass(ChatSight.of(viewer), name));
        }
        return rights.find(chat, viewer.requirePersonId())
                .map(found -> found.map(ChatRights.Right::horizon).orElse(new ChatHorizon("{}", Long.MAX_VALUE)));
    }
}
