package io.parta.chat.schedule;

import io.parta.chat.message.MessageKind;
import io.parta.chat.message.MessageMark;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A message that is to be sent later. */
@Description("Message that is to be sent later; its author alone sees it.")
public record ScheduledMessage(
        @Ignore UUID chatKey,
        @Ignore UUID key,

        @NonNull @Description("Kind of the message.") MessageKind kind,

        @Nullable
        @Description(
                "Text of the message, at most 4096 characters, the question of a poll; never HTML. Null of a sticker.")
        String text,

        @NonNull
        @Description("Mentions and formats of the text, at most 100, by code points; those that overlap are nested.")
        List<@NonNull MessageMark> entities,

        @Description("Whether nobody will be alerted.") boolean silent,

        @Description("Whether each member will be asked to acknowledge it.")
        boolean mustRead,

        @Nullable @Description("Seconds after which it is gone for everybody once it is sent; null for never.")
        Integer expiresInSeconds,

        @NonNull @Description("Time it is to be sent.") Instant sendAt,

        @Nullable @Description("Time of the reminder to publish it elsewhere too; null for none.")
        Instant crosspostAt,

        @NonNull @Description("State of it.") ScheduledMessageState state,

        @Nullable @Description("Why it could not be sent; null unless FAILED.")
        ErrorCode failure,

        @NonNull @Description("Time it was scheduled.") Instant createdAt)
        implements Node {

    static final String PREFIX = "scheduled";

    @Override
    @Id
    @NonNull
    @Description("Id of the scheduled message, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, chatKey, key);
    }
}
