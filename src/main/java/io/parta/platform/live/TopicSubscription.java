package io.parta.platform.live;

import io.parta.platform.graphql.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription resolver answers: which ordered topic, from where, and who may read it.
 *
 * @param topic the ordered topic
 * @param after sequence after which events are wanted; null means from now on
 * @param authorizationClass what the policy computes about the viewer; sockets of equal class, document, variables and
 *     locale share frames. The person's id when frames depend on the person
 * @param recheck reads the right again: empty while it holds, else the code that ends the stream (LV-4). It answers
 *     RESYNC_REQUIRED when the right holds but the authorisation class is another now: the client subscribes again from
 *     its cursor. Called when an event of the topic says that standing changed ({@link NewEvent#changingStandingOf}), when
 *     the person's bell rings ({@link PersonBell}), and on a schedule. While it fails, nothing is delivered
 */
public record TopicSubscription(
        UUID topic, @Nullable Long after, String authorizationClass, Supplier<Uni<Optional<ErrorCode>>> recheck) {}
