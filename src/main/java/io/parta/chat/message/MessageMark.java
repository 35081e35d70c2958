package io.parta.chat.message;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A part of a text that is something more than text (ME-1): in the API an entity, which in Java would be a row of Hibernate's. */
@Type("MessageEntity")
@Description("Part of a text, by code points: what it is and from where to where.")
public record MessageMark(
        @NonNull @Description("Kind of the part.") MessageEntityKind kind,
        @Description("Number of code points before it.") int offset,
        @Description("Number of its code points.") int length,
        @Ignore @Nullable UUID personKey,

        @Nullable @Description("Address of a LINK, http or https; null of other kinds.")
        String url) {

    int end() {
        return offset + length;
    }

    /** As it is stored: short names, for there are many. */
    private JsonObject json() {
        var json = new JsonObject().put("k", kind.name()).put("o", offset).put("l", length);
        if (personKey != null) {
            json.put("p", personKey.toString());
        }
        return url == null ? json : json.put("u", url);
    }

    public static @Nullable JsonArray json(List<MessageMark> entities) {
        if (entities.isEmpty()) {
            return null;
        }
        var all = new JsonArray();
        entities.forEach(entity -> all.add(entity.json()));
        return all;
    }

    public static List<MessageMark> list(@Nullable JsonArray stored) {
        return stored == null
                ? List.of()
                : stored.stream()
                        .map(JsonObject.class::cast)
                        .map(json -> new MessageMark(
                                MessageEntityKind.valueOf(json.getString("k")),
                                json.getInteger("o"),
                                json.getInteger("l"),
                                json.getString("p") == null ? null : UUID.fromString(json.getString("p")),
                                json.getString("u")))
                        .toList();
    }
}
