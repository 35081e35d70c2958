package io.parta.rights;

import io.parta.testing.TestSchool;
import io.parta.testing.TestUnit;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What can be done to units. */
final class UnitActionRows implements ActionRows {

    @Override
    public void add(Actions actions) {
        actions.of("OrganizationUnit", school -> TestUnit.of(school.organization(), "Педсовет")
                        .id())
                .action(
                        "unitUpdate",
                        (school, id) ->
                                new JsonObject().put("id", id).put("version", 0).put("name", "Совет"))
                .action("unitMembersAdd", UnitActionRows::members)
                .action("unitMembersRemove", UnitActionRows::members)
                .action("unitDelete");
    }

    private static JsonObject members(TestSchool school, String id) {
        return new JsonObject().put("unitId", id).put("membershipIds", new JsonArray().add(school.member("teacher")));
    }
}
