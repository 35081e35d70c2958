package io.parta.region.chat;

import io.parta.region.Dice;
import io.parta.region.Rows;
import io.parta.region.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Folders of those of a school's people who have chats enough to put them in order (FO-1). */
final class Shelves {

    private static final int ORDERLY = 10;
    private static final int WORTH = 3;
    private static final List<String> RULES = List.of("UNREAD", "ALL_CLASSES", "DIRECT");

    private final Map<UUID, List<UUID>> chats = new LinkedHashMap<>();
    private final Instant since;
    private final Dice dice;
    private final Rows rows;

    Shelves(Instant since, Dice dice, Rows rows) {
        this.since = since;
        this.dice = dice;
        this.rows = rows;
    }

    void remember(Room room) {
        room.members().forEach(person -> chats.computeIfAbsent(person, key -> new ArrayList<>())
                .add(room.id()));
    }

    void write() {
        chats.forEach((person, own) -> {
            if (own.size() >= WORTH && dice.chance(ORDERLY)) {
                folder(person, "Важное", null, 1, own.subList(0, 1 + dice.below(own.size())));
                if (dice.chance(50)) {
                    folder(person, "Разное", dice.one(RULES), 2, List.of(dice.one(own)));
                }
            }
        });
    }

    private void folder(UUID person, String name, @Nullable String rule, int place, List<UUID> byHand) {
        UUID folder = dice.at(since);
        rows.add(Table.CHAT_FOLDER, person, folder, name, rule, place);
        byHand.forEach(chat -> rows.add(Table.CHAT_FOLDER_CHAT, person, folder, chat));
    }
}
