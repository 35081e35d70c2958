package io.parta.chat.schedule;

import io.parta.chat.message.MessageContent;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code messageSchedule} takes. */
@Input("MessageScheduleInput")
@Description("Input of `messageSchedule`.")
public final class MessageScheduleInput extends MessageContent {

    private String chatId = "";
    private Instant sendAt = Instant.EPOCH;
    private @Nullable Instant crosspostAt;

    @Id
    @NonNull
    @Description("Id of the chat.")
    public void setChatId(String chatId) {
        this.chatId = chatId;
    }

    @NonNull
    @Description("Time it is to be sent, in the future, at most 366 days ahead.")
    public void setSendAt(Instant sendAt) {
        this.sendAt = sendAt;
    }

    @Description(
            "Time the viewer is reminded to publish the post elsewhere too, after it is sent; four hours later is the "
                    + "advice. In channels only; absent for none.")
    public void setCrosspostAt(@Nullable Instant crosspostAt) {
        this.crosspostAt = crosspostAt;
    }

    String chatId() {
        return chatId;
    }

    Instant sendAt() {
        return sendAt;
    }

    @Nullable
    Instant crosspostAt() {
        return crosspostAt;
    }
}
