package io.parta.rights;

import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What can be done to an organisation, by the contexts that offer it. */
final class OrganizationActionRows implements ActionRows {

    @Override
    public void add(Actions actions) {
        add(actions.of("Organization", TestSchool::id));
        add(actions.of("Organization", "suspended", TestSchool::suspended, TestSchool::id));
        add(actions.of("Organization", "pending", TestSchool::pending, TestSchool::id));
    }

    private static void add(Actions.Of organization) {
        organization
                .action("organizationUpdate", OrganizationActionRows::update)
                .action("organizationVerify")
                .action("organizationSuspend", OrganizationActionRows::suspension)
                .action("organizationReinstate")
                .action("administratorAppoint", OrganizationActionRows::appointment)
                .action("memberAdd", OrganizationActionRows::member)
                .action("classCreate", OrganizationActionRows::schoolClass)
                .action("classesPromote", OrganizationActionRows::promotion)
                .action("unitCreate", OrganizationActionRows::unit)
                .action("invitationCreate", (school, id) -> school.input().put("role", "STAFF"));
    }

    private static JsonObject update(TestSchool school, String id) {
        return new JsonObject()
                .put("id", id)
                .put("version", school.organization().version())
                .put("website", "https://school57.example");
    }

    private static JsonObject suspension(TestSchool school, String id) {
        return new JsonObject().put("id", id).put("reason", "Проверка");
    }

    private static JsonObject appointment(TestSchool school, String id) {
        return school.organization().appointment("staff");
    }

    private static JsonObject member(TestSchool school, String id) {
        return school.input().put("rosterName", "Ёлкина Майя").put("roles", new JsonArray().add("STUDENT"));
    }

    private static JsonObject schoolClass(TestSchool school, String id) {
        return school.input().put("grade", 7).put("letter", "Б");
    }

    private static JsonObject promotion(TestSchool school, String id) {
        return school.input()
                .put("academicYear", school.fifth().read("academicYear").getInteger("academicYear"));
    }

    private static JsonObject unit(TestSchool school, String id) {
        return school.input().put("name", "Методический совет");
    }
}
