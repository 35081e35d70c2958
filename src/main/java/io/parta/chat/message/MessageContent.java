package io.parta.chat.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a message says, for inputs that send one now or later (ME-1): {@link Drafts} makes a draft of it. */
public abstract class MessageContent {

    private @Nullable String text;

    @Size(max = 100)
    private @Nullable List<@NonNull @Valid MessageEntityInput> entities;

    private @Nullable String stickerId;
    private @Nullable String replyToId;
    private @Nullable Boolean silent;
    private @Nullable Boolean mustRead;

    @Valid
    private @Nullable MessagePollInput poll;

    @Min(60)
    @Max(2_592_000)
    private @Nullable Integer expiresInSeconds;

    @Description("Text of the message, 1 to 4096 characters by code points; never HTML. Absent of a sticker alone.")
    public void setText(@Nullable String text) {
        this.text = text;
    }

    @io.smallrye.graphql.api.Nullable
    @Description("Mentions and formats of the text, at most 100, by code points. Those that overlap are nested.")
    public void setEntities(@Nullable List<@NonNull MessageEntityInput> entities) {
        this.entities = entities;
    }

    @Id
    @Description("Id of the sticker that the message is, of `stickerSets`; absent for none.")
    public void setStickerId(@Nullable String stickerId) {
        this.stickerId = stickerId;
    }

    @Id
    @Description("Id of the message of the same chat that this one answers.")
    public void setReplyToId(@Nullable String replyToId) {
        this.replyToId = replyToId;
    }

    @Description("Whether nobody is alerted; absent is false.")
    public void setSilent(@Nullable Boolean silent) {
        this.silent = silent;
    }

    @Description("Whether each member is to acknowledge the message, in study chats and managed ones; absent is false.")
    public void setMustRead(@Nullable Boolean mustRead) {
        this.mustRead = mustRead;
    }

    @io.smallrye.graphql.api.Nullable
    @Description("Poll that the message asks, its text being the question; absent for none.")
    public void setPoll(@Nullable MessagePollInput poll) {
        this.poll = poll;
    }

    @Description("Seconds after which the message is gone for everybody: a minute to 30 days; absent for never.")
    public void setExpiresInSeconds(@Nullable Integer expiresInSeconds) {
        this.expiresInSeconds = expiresInSeconds;
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    List<MessageEntityInput> entities() {
        return entities;
    }

    @Nullable
    String stickerId() {
        return stickerId;
    }

    @Nullable
    String replyToId() {
        return replyToId;
    }

    boolean silent() {
        return Boolean.TRUE.equals(silent);
    }

    boolean mustRead() {
        return Boolean.TRUE.equals(mustRead);
    }

    @Nullable
    MessagePollInput poll() {
        return poll;
    }

    @Nullable
    Integer expiresInSeconds() {
        return expiresInSeconds;
    }
}
