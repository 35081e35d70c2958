package io.parta.platform.live;

import io.parta.platform.graphql.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription resolver answers: which ordered topic, from where, and who may read it; or which topics a derived stream
 * watches, whose latest word wins and which has no cursor.
 *
 * @param topic the ordered topic; of a derived stream what it is about
 * @param after sequence after which events are wanted; null means from now on
 * @param authorizationClass what the policy computes about the viewer; sockets of equal class, document, variables and
 *     locale share frames. The person's id when frames depend on the person
 * @param recheck reads the right again: empty while it holds, else the code that ends the stream (LV-4). It answers
 *     RESYNC_REQUIRED when the right holds but the authorisation class is another now: the client subscribes again from
 *     its cursor. Called when an event of the topic says that standing changed ({@link NewEvent#changingStandingOf}), when
 *     the person's bell rings ({@link PersonBell}), and on a schedule. While it fails, nothing is delivered
 * @param watched reads the topics of a derived stream with the last number of each, again when the person's bell rings; null
 *     for an ordered topic
 */
public record TopicSubscription(
        UUID topic,
        @Nullable Long after,
        String authorizationClass,
        Supplier<Uni<Optional<ErrorCode>>> recheck,
        @Nullable Supplier<Uni<Map<UUID, Long>>> watched) {

    /** Of an ordered topic. */
    public TopicSubscription(
            UUID topic, @Nullable Long after, String authorizationClass, Supplier<Uni<Optional<ErrorCode>>> recheck) {
        this(topic, after, authorizationClass, recheck, null);
    }

    /** The same from another place on. */
    public TopicSubscription from(@Nullable Long sequence) {
        return new TopicSubscription(topic, sequence, authorizationClass, recheck, watched);
    }
}
