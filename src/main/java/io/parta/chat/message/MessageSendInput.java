package io.parta.chat.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messageSend} takes. */
@Input("MessageSendInput")
@Description("Input of `messageSend`.")
public record MessageSendInput(
        @Id @NonNull @Description("Id of the chat.") String chatId,

        @NonNull
        @Pattern(regexp = ClientKey.FORM)
        @Description("Key of the message that the client has drawn, a UUID: a retry with the same key is answered with "
                + "the first message.")
        String clientKey,

        @NonNull @Description("Text of the message, 1 to 4096 characters by code points; never HTML.")
        String text,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Size(max = 100)
        @Description("Mentions and formats of the text, at most 100, by code points. Those that overlap are nested.")
        List<@NonNull @Valid MessageEntityInput> entities,

        @Id @Nullable @Description("Id of the message of the same chat that this one answers.")
        String replyToId,

        @Nullable @Description("Whether nobody is alerted; absent is false.")
        Boolean silent,

        @Nullable
        @Description(
                "Whether each member is to acknowledge the message, in study chats and managed ones; absent is false.")
        Boolean mustRead,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Valid
        @Description("Poll that the message asks, its text being the question; absent for none.")
        MessagePollInput poll,

        @Nullable
        @Min(60)
        @Max(2_592_000)
        @Description("Seconds after which the message is gone for everybody: a minute to 30 days; absent for never.")
        Integer expiresInSeconds) {}
