package io.parta.chat.live;

import io.parta.chat.ChatActs;
import io.parta.chat.ChatSight;
import io.parta.platform.live.LiveEvent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a member may see of a chat's past, pure (LV-7).
 *
 * @param visible numbers of messages that they may see, as PostgreSQL writes a multirange: {@code {[1,5),[9,)}}
 * @param since time from which they may see what is no message, in milliseconds since 1970; 0 for all of it
 */
record ChatHorizon(String visible, long since) {

    /** Of whoever saw the chat from its first message on, without an absence. */
    private static final String EVERYTHING = "{[1,)}";

    private static final Pattern BETWEEN = Pattern.compile("(?<=\\)),");

    /**
     * @param joinedAt milliseconds since 1970
     * @param returned whether they were away: also when nobody has written meanwhile
     */
    static ChatHorizon of(String visible, long joinedAt, boolean returned) {
        return new ChatHorizon(visible, !returned && visible.equals(EVERYTHING) ? 0 : joinedAt);
    }

    static ChatHorizon ofClass(ChatSight sight, String authorizationClass) {
        String visible = sight.visible();
        return new ChatHorizon(visible == null ? "{}" : visible, ChatSight.sinceOf(authorizationClass));
    }

    String classOf(UUID chat) {
        return ChatSight.classOf(chat, visible, since);
    }

    /** Whether the event may be shown: of a message by its number, of anything else by its time. */
    boolean shows(LiveEvent event) {
        Integer message = event.facts().getInteger(ChatActs.SEQUENCE);
        return message == null ? event.at().toEpochMilli() >= since : sees(message);
    }

    private boolean sees(int message) {
        return spans().stream().anyMatch(span -> {
            String[] ends = span.substring(1, span.length() - 1).split(",", -1);
            return message >= Integer.parseInt(ends[0]) && (ends[1].isEmpty() || message < Integer.parseInt(ends[1]));
        });
    }

    private List<String> spans() {
        String inner = visible.substring(1, visible.length() - 1);
        return inner.isEmpty() ? List.of() : Arrays.asList(BETWEEN.split(inner));
    }
}
