package io.parta.chat.crosspost;

import io.parta.chat.message.MessageAccess;
import io.parta.chat.message.MessageAccess.AccessedMessage;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Commands on reminders of posts (CN-5). */
@ApplicationScoped
class CrosspostService {

    private final Commands commands;
    private final MessageAccess access;
    private final Crossposts crossposts;
    private final Clock clock;

    CrosspostService(Commands commands, MessageAccess access, Crossposts crossposts, Clock clock) {
        this.commands = commands;
        this.access = access;
        this.crossposts = crossposts;
        this.clock = clock;
    }

    Uni<ChannelCrosspostPlanPayload> plan(ChannelCrosspostPlanInput input, Viewer viewer) {
        return commands.run(
                ChannelCrosspostPlanPayload.class,
                ChannelCrosspostPlanPayload::refused,
                unit -> access.find(unit, input.messageId(), viewer),
                (unit, post) -> {
                    Instant at = input.at() == null ? post.sentAt().plus(CrosspostPolicy.USUAL) : input.at();
                    return decided(post)
                            .chain(same -> CrosspostPolicy.fits(at, clock.instant())
                                    .map(Result::<AccessedMessage>refused)
                                    .orElseGet(() -> Result.done(post)))
                            .then(same -> plan(unit, post, at));
                });
    }

    private Uni<Result<ChannelCrosspostPlanPayload>> plan(UnitOfWork unit, AccessedMessage post, Instant at) {
        UUID chat = post.chat().key();
        return crossposts
                .plan(unit, chat, post.sequence(), post.chat().person(), at)
                .replaceWith(Result.done(ChannelCrosspostPlanPayload.of(chat, post.sequence())));
    }

    Uni<ChannelCrosspostCancelPayload> cancel(ChannelCrosspostCancelInput input, Viewer viewer) {
        return commands.run(
                ChannelCrosspostCancelPayload.class,
                ChannelCrosspostCancelPayload::refused,
                unit -> access.find(unit, input.messageId(), viewer),
                (unit, post) -> decided(post).then(same -> crossposts
                        .cancel(unit, post.chat().key(), List.of(post.sequence()))
                        .replaceWith(Result.done(
                                ChannelCrosspostCancelPayload.of(post.chat().key(), post.sequence())))));
    }

    private static Result<AccessedMessage> decided(AccessedMessage post) {
        return CrosspostPolicy.decide(post.published(), post.own())
                .map(Result::<AccessedMessage>refused)
                .orElseGet(() -> Result.done(post));
    }
}
