package io.parta.chat.channel;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code channelDelete} answers. */
@Description("Payload of `channelDelete`.")
public record ChannelDeletePayload(
        @Id @Nullable @Description("Id of the deleted channel; null when the command was refused.")
        String deletedId,

        @NonNull @Description("Refusals; empty when the channel was deleted.")
        List<@NonNull UserError> userErrors) {

    static ChannelDeletePayload refused(List<UserError> userErrors) {
        return new ChannelDeletePayload(null, userErrors);
    }
}
