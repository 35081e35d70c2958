package io.parta.safety;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** A person's own choice for each way of contact (SF-2). */
public record Switches(Audience write, Audience call, Audience addToChats, Audience seeProfile) {

    /** Of who chose nothing. */
    public static final Audience DEFAULT = Audience.ORGANIZATION_CONTACTS;

    /** Of a row of {@code privacy}, or of none: who chose nothing. */
    public static Switches of(JsonObject row) {
        return new Switches(
                audience(row, "may_write"),
                audience(row, "may_call"),
                audience(row, "may_add_to_chats"),
                audience(row, "may_see_profile"));
    }

    Audience of(ContactWay way) {
        return switch (way) {
            case WRITE -> write;
            case CALL -> call;
            case ADD_TO_CHAT -> addToChats;
            case SEE_PROFILE -> seeProfile;
        };
    }

    private static Audience audience(JsonObject row, String column) {
        return Optional.ofNullable(row.getString(column)).map(Audience::valueOf).orElse(DEFAULT);
    }
}
