package io.parta.rights;

import io.parta.testing.TestApplication;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What can be done to applications, which the stranger sends. */
final class ApplicationActionRows implements ActionRows {

    @Override
    public void add(Actions actions) {
        add(actions.of("Application", "sent", school -> sent(school, "STAFF").id()));
        add(actions.of("Application", "of a guardian whose child nobody has matched", school -> sent(school, "GUARDIAN")
                .id()));
        add(actions.of("Application", "decided", school -> sent(school, "STAFF")
                .rejected()
                .id()));
        add(actions.of("Application", "in a suspended school", TestSchool::suspended, school -> sent(school, "STAFF")
                .id()));
        add(actions.of("Application", "in a pending school", TestSchool::pending, school -> sent(school, "STAFF")
                .id()));
    }

    private static void add(Actions.Of application) {
        application
                .action("applicationWithdraw")
                .action("applicationUpdate", ApplicationActionRows::update)
                .bulk("applicationsAccept", ApplicationActionRows::alone)
                .bulk("applicationsReject", (school, id) -> alone(school, id).put("reason", "Нет мест"));
    }

    private static TestApplication sent(TestSchool school, String role) {
        return TestApplication.of(TestOrganization.personKey("stranger"), school.organization(), "Ёлкина", role);
    }

    private static JsonObject alone(TestSchool school, String id) {
        return new JsonObject().put("ids", new JsonArray().add(id));
    }

    private static JsonObject update(TestSchool school, String id) {
        return new TestApplication(id, school.organization()).change().put("rosterName", "Ёлкина Анна");
    }
}
