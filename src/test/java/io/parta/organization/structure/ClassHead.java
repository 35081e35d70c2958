package io.parta.organization.structure;

import io.parta.testing.Api;
import io.parta.testing.TestClass;
import io.vertx.core.json.JsonObject;

/** Puts somebody at the head of a class. */
public final class ClassHead {

    private ClassHead() {}

    /** Makes one of the demo's people, who is a teacher there, the homeroom teacher of the class. */
    public static void of(TestClass schoolClass, String teacher) {
        var refusals = Api.as("operator")
                .refusals(
                        "classStaffAttach",
                        new JsonObject()
                                .put("classId", schoolClass.id())
                                .put("membershipId", schoolClass.organization().membershipId(teacher))
                                .put("kind", "HOMEROOM_TEACHER"));
        if (!refusals.isEmpty()) {
            throw new AssertionError(refusals);
        }
    }
}
