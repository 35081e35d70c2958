package io.parta.chat.message;

import io.parta.identity.Person;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a message with its parts, found to be one (ME-1): 1 to 4096 code points with something to read, no control
 * characters but tab and line feed; parts within the text that are nested and never cross; links of http and https only. It
 * is never HTML: a client draws the text and lays the parts over it.
 */
public record MessageBody(@Nullable String text, List<MessageMark> entities) {

    public static final int LONGEST = 4096;

    /** Of a message that has none. */
    public static final MessageBody NONE = new MessageBody(null, List.of());

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Comparator<MessageMark> OUTER_FIRST = Comparator.comparingInt(MessageMark::offset)
            .thenComparing(Comparator.comparingInt(MessageMark::length).reversed());

    /** The body, or INVALID_INPUT at {@code input.text} or {@code input.entities.<place>}. */
    public static Result<MessageBody> of(String text, @Nullable List<MessageEntityInput> given) {
        var faults = new ArrayList<Refusal>();
        if (!isText(text)) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "text"));
        }
        int length = text.codePointCount(0, text.length());
        var entities = new ArrayList<MessageMark>();
        List<MessageEntityInput> all = given == null ? List.of() : given;
        for (int i = 0; i < all.size(); i++) {
            MessageMark entity = entity(all.get(i));
            if (entity == null || entity.end() > length) {
                faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "entities", String.valueOf(i)));
            } else {
                entities.add(entity);
            }
        }
        entities.sort(OUTER_FIRST);
        if (faults.isEmpty() && cross(entities)) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "entities"));
        }
        return faults.isEmpty() ? Result.done(new MessageBody(text, List.copyOf(entities))) : Result.refused(faults);
    }

    /** All that is written in it, addresses of links included. */
    public Stream<String> texts() {
        var addresses = entities.stream().map(MessageMark::url).filter(url -> url != null);
        return Stream.concat(Stream.ofNullable(text), addresses);
    }

    /** The people who are mentioned, each once. */
    public List<UUID> mentioned() {
        return entities.stream()
                .map(MessageMark::personKey)
                .filter(key -> key != null)
                .distinct()
                .toList();
    }

    /** The same where nobody who is mentioned reads. */
    public MessageBody withoutMentions() {
        return new MessageBody(
                text,
                entities.stream()
                        .filter(entity -> entity.kind() != MessageEntityKind.MENTION)
                        .toList());
    }

    static boolean isText(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().allMatch(MessageBody::isAllowed)
                && text.codePoints().anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c));
    }

    private static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE);
    }

    /** The part, or null when it lacks what its kind has or has what it lacks. */
    private static @Nullable MessageMark entity(MessageEntityInput input) {
        boolean mention = input.kind() == MessageEntityKind.MENTION;
        boolean link = input.kind() == MessageEntityKind.LINK;
        String personId = input.personId();
        UUID person =
                personId == null ? null : TypeId.decode(Person.PREFIX, personId).orElse(null);
        boolean fits = mention == (person != null)
                && (personId == null) == (person == null)
                && link == (input.url() != null)
                && (!link || isAddress(input.url()));
        return fits ? new MessageMark(input.kind(), input.offset(), input.length(), person, input.url()) : null;
    }

    private static boolean isAddress(@Nullable String url) {
        try {
            var address = new URI(url == null ? "" : url);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** Whether two parts overlap without one holding the other. */
    private static boolean cross(List<MessageMark> outerFirst) {
        Deque<MessageMark> around = new ArrayDeque<>();
        for (MessageMark entity : outerFirst) {
            while (!around.isEmpty() && around.getLast().end() <= entity.offset()) {
                around.removeLast();
            }
            if (!around.isEmpty() && entity.end() > around.getLast().end()) {
                return true;
            }
            around.addLast(entity);
        }
        return false;
    }
}
