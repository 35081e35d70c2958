package io.parta.chat;

import io.parta.platform.identity.Viewer;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With whose eyes a statement reads chats: those of a person, or of the members who share frames because they see the same
 * (docs/decisions/0152). A statement joins {@link #JOIN} to rows {@code wanted (chat_id)}; its first three parameters are
 * {@link #parameters}.
 *
 * @param person null for a frame
 * @param chat the one chat that a frame may read; null for a person
 * @param visible numbers of the messages that its readers may see, as PostgreSQL writes them; null for a person
 */
public record ChatSight(
        @Nullable UUID person,
        @Nullable UUID chat,
        @Nullable String visible) {

    private static final String CLASS = "chat:";
    private static final char SINCE = '@';
    private static final int KEY_LENGTH = 36;
    private static final ChatSight NOTHING = new ChatSight(null, null, null);

    /** Joins {@code sight (visible)}: one row where the chat may be seen, none elsewhere. */
    public static final String JOIN = """
             CROSS JOIN LATERAL (
              SELECT m.visible FROM chat_member m
              WHERE m.chat_id = wanted.chat_id AND m.person_id = $1 AND m.left_at IS NULL
              UNION ALL SELECT $3::text::int4multirange WHERE wanted.chat_id = $2) AS sight
            """;

    /**
     * Rows {@code wanted (…, chat_id, place)} of several, each with its own eyes, and their {@code sight (visible, hides)}, the latter
     * whether they have hidden messages of the chat: who has none, as nearly all, is not asked about each message. The first four
     * parameters of the statement are {@link #parameters(List, List)}.
     */
    public static final String EACH = """
             FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[]) WITH ORDINALITY
               AS wanted (person_id, frame, visible, chat_id, place)
             CROSS JOIN LATERAL (
              SELECT m.visible, EXISTS (SELECT FROM chat_message_hidden h
                WHERE h.chat_id = wanted.chat_id AND h.person_id = wanted.person_id) AS hides
              FROM chat_member m
              WHERE m.chat_id = wanted.chat_id AND m.person_id = wanted.person_id AND m.left_at IS NULL
              UNION ALL SELECT wanted.visible::int4multirange, false WHERE wanted.chat_id = wanted.frame) AS sight
            """;

    /** The number from which the last span of what may be seen goes on, of an expression of it. */
    public static String lastSpan(String visible) {
        return "(SELECT max(lower(span)) FROM unnest(" + visible + ") AS span)";
    }

    public static ChatSight of(Viewer viewer) {
        String name = viewer.subject();
        if (viewer.kind() == Viewer.Kind.SYNTHETIC && name != null && name.startsWith(CLASS)) {
            int end = CLASS.length() + KEY_LENGTH;
            UUID chat = UUID.fromString(name.substring(CLASS.length(), end));
            return new ChatSight(null, chat, name.substring(end + 1, name.indexOf(SINCE)));
        }
        return viewer.isPerson() ? new ChatSight(viewer.personId(), null, null) : NOTHING;
    }

    /**
     * Authorisation class of the members of a chat who see the same of it.
     *
     * @param since milliseconds since 1970; 0 when they see what was before them
     */
    public static String classOf(UUID chat, String visible, long since) {
        return CLASS + chat + ':' + visible + SINCE + since;
    }

    /** What {@link #classOf} was given as {@code since}. */
    public static long sinceOf(String authorizationClass) {
        return Long.parseLong(authorizationClass.substring(authorizationClass.indexOf(SINCE) + 1));
    }

    /** The parameters $1 to $4 of a statement of {@link #EACH}: each chat with the eyes of the same place. */
    public static Tuple parameters(List<ChatSight> sights, List<UUID> chats) {
        int size = sights.size();
        @Nullable UUID[] people = new UUID[size];
        @Nullable UUID[] frames = new UUID[size];
        @Nullable String[] visible = new String[size];
        for (int i = 0; i < size; i++) {
            people[i] = sights.get(i).person;
            frames[i] = sights.get(i).chat;
            visible[i] = sights.get(i).visible;
        }
        return Tuple.of(people, frames, visible, chats.toArray(UUID[]::new));
    }

    /** The parameters $1 to $3 of a statement. */
    public Tuple parameters() {
        return Tuple.tuple().addUUID(person).addUUID(chat).addString(visible);
    }
}
