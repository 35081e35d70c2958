package io.parta.rights;

import io.parta.testing.TestSchool;
import io.parta.testing.TestUnit;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What can be done to units. */
final class UnitActionRows implements ActionRows {

    @Override
    public void add(Actions actions) {
        add(actions.of("OrganizationUnit", UnitActionRows::unit));
        add(actions.of("OrganizationUnit", "in a suspended school", TestSchool::suspended, UnitActionRows::unit));
        add(actions.of("OrganizationUnit", "in a pending school", TestSchool::pending, UnitActionRows::unit));
    }

    private static void add(Actions.Of unit) {
        unit.action(
                        "unitUpdate",
                        (school, id) ->
                                new JsonObject().put("id", id).put("version", 0).put("name", "Совет"))
                .action("unitMembersAdd", UnitActionRows::members)
                .action("unitMembersRemove", UnitActionRows::members)
                .action("unitDelete");
    }

    private static String unit(TestSchool school) {
        return TestUnit.of(school.organization(), "Педсовет").id();
    }

    private static JsonObject members(TestSchool school, String id) {
        return new JsonObject().put("unitId", id).put("membershipIds", new JsonArray().add(school.member("teacher")));
    }
}
