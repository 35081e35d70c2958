package io.parta.chat;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a chat allows (CH-6). */
@Description("Settings of a chat.")
public record ChatSettings(
        @NonNull @Description("Members who may write.") ChatCircle whoMayWrite,
        @NonNull @Description("Members who may add others.") ChatCircle whoMayAdd,

        @NonNull @Description("Members who may pin messages.")
        ChatCircle whoMayPin,

        @NonNull @Description("History that newcomers see.") ChatHistory history,

        @Description(
                "Least time between two messages of a member who is no administrator, in seconds: 0 to 86400, 0 is off.")
        int slowModeSeconds,

        @NonNull @Description("Reactions that may be given, at most 20 of at most 16 characters; none when empty.")
        List<@NonNull String> reactions,

        @Nullable
        @Description(
                "Whether messages may be forwarded out of the chat; null when nobody has chosen: then they may, unless there "
                        + "is a minor among its members. `viewerActions` of a message says what holds.")
        Boolean forwardingAllowed) {

    /** The set of a chat that has chosen none. */
    public static final List<String> USUAL_REACTIONS =
            List.of("👍", "❤️", "🔥", "👏", "😂", "😮", "😢", "🙏", "🎉", "🤔", "✅", "👀");
}
