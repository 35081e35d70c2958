package io.parta.chat.succession;

import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;

/**
 * Two chats of one school that its teacher owns and may merge.
 *
 * @param chat of the teacher and another one
 * @param other of the teacher and the staff
 */
record Merging(TestOrganization school, TestChat chat, TestChat other) {

    static final String MERGE = "chatsMerge";

    static Merging make() {
        var school = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("teacher2", "TEACHER")
                .member("staff", "STAFF");
        return new Merging(school, TestChat.of(school, "teacher", "teacher2"), TestChat.of(school, "teacher", "staff"));
    }

    /** The input of a merge that brings neither administrators nor pins. */
    static JsonObject input(TestChat survivor, TestChat... others) {
        return new JsonObject()
                .put("id", survivor.id())
                .put(
                        "otherIds",
                        new JsonArray(Arrays.stream(others).map(TestChat::id).toList()))
                .put("withAdministrators", false)
                .put("withPins", false);
    }
}
