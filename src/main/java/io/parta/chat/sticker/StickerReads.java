package io.parta.chat.sticker;

import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The catalogue of stickers. */
@ApplicationScoped
class StickerReads {

    private static final String ALL = """
            SELECT s.id, s.emoji, s.picture, t.title_ru, t.title_en FROM sticker_set t JOIN sticker s ON s.set_id = t.id
            ORDER BY t.place, s.place
            """;

    private static final String BY_KEYS =
            "SELECT s.id, s.emoji, s.picture FROM sticker s WHERE s.id = ANY ($1::uuid[])";

    private final Reads reads;

    StickerReads(Reads reads) {
        this.reads = reads;
    }

    /** All sets in their order. */
    Uni<List<StickerSet>> list(Locale language) {
        String title = language.getLanguage().equals("ru") ? "title_ru" : "title_en";
        return reads.list(ALL, Tuple.tuple(), row -> Map.entry(row.getString(title), sticker(row)))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                LinkedHashMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(set -> new StickerSet(set.getKey(), set.getValue()))
                        .toList());
    }

    /** The stickers of the keys, in one statement. */
    Uni<Map<UUID, Sticker>> listByKeys(Collection<UUID> keys) {
        var parameters = Tuple.tuple().addArrayOfUUID(keys.stream().distinct().toArray(UUID[]::new));
        return reads.list(BY_KEYS, parameters, row -> Map.entry(row.getUUID("id"), sticker(row)))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Sticker sticker(Row row) {
        return new Sticker(
                TypeId.encode(Sticker.PREFIX, row.getUUID("id")), row.getString("emoji"), row.getString("picture"));
    }
}
