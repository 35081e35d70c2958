package io.parta.rights;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Neighbours;
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.function.Supplier;

/** What can be done to members and guardianships. */
final class MemberActionRows implements ActionRows {

    @Override
    public void add(Actions actions) {
        member(actions, "teacher", TestSchool::make, "teacher");
        member(actions, "student", TestSchool::make, "student");
        member(actions, "the last administrator", TestSchool::make, "director");
        member(actions, "who waits", TestSchool::make, "college");
        member(actions, "in a suspended school", TestSchool::suspended, "teacher");
        member(actions, "the last administrator of a suspended school", TestSchool::suspended, "director");
        member(actions, "in a pending school", TestSchool::pending, "teacher");
        actions.of("Membership", "without an account", school -> school.organization()
                        .pupil("Ёлкина Майя"))
                .action(
                        "memberAttachPerson",
                        (school, id) -> new JsonObject().put("id", id).put("publicNumber", publicNumber("educator")));
        actions.of("Membership", "one of two administrators", MemberActionRows::secondAdministrator)
                .action("administratorDemote")
                .action("memberRemove")
                .action("membershipLeave");
        // Whether somebody is of age is never shown (ID-10): of a minor the mutation alone says so.
        actions.of("Membership", "an adult", school -> school.member("teacher"))
                .action("guardianshipAdd", (school, id) -> new JsonObject()
                        .put("guardianId", id)
                        .put("studentId", school.organization().pupil("Ученик"))
                        .put("kind", "OTHER"));
        guardianship(actions.of("Guardianship", "waiting", school -> school.guardianshipOf("college")));
        guardianship(actions.of("Guardianship", "confirmed", school -> school.guardianshipOf("guardian")));
        guardianship(actions.of(
                "Guardianship",
                "waiting in a suspended school",
                TestSchool::suspended,
                school -> school.guardianshipOf("college")));
        guardianship(actions.of(
                "Guardianship",
                "waiting in a pending school",
                TestSchool::pending,
                school -> school.guardianshipOf("college")));
        guardianship(actions.of("Guardianship", "of a student of another class", MemberActionRows::elsewhere));
    }

    private static void guardianship(Actions.Of guardianship) {
        guardianship.action("guardianshipConfirm").action("guardianshipEnd");
    }

    private static void member(Actions actions, String state, Supplier<TestSchool> made, String user) {
        actions.of("Membership", state, made, school -> school.member(user))
                .action("memberUpdate", (school, id) -> new JsonObject()
                        .put("id", id)
                        .put("version", version(school, user))
                        .put("rosterName", "Иванова Анна"))
                .action("memberRolesUpdate", (school, id) -> new JsonObject()
                        .put("id", id)
                        .put("add", new JsonArray().add(user.equals("student") ? "STUDENT" : "STAFF")))
                .action(
                        "memberAttachPerson",
                        (school, id) -> new JsonObject().put("id", id).put("publicNumber", publicNumber("educator")))
                .action("administratorDemote")
                .action("memberRemove")
                .action("membershipLeave");
    }

    private static String elsewhere(TestSchool school) {
        var neighbours = new Neighbours(school.organization());
        return school.guardianship(
                school.members().get("college"), neighbours.membership(neighbours.member("STUDENT")), "PENDING");
    }

    private static String secondAdministrator(TestSchool school) {
        school.organization().administrator("staff");
        return school.member("staff");
    }

    private static int version(TestSchool school, String user) {
        return Database.query(
                        "SELECT version FROM membership WHERE organization_id = $1 AND id = $2",
                        school.organization().key(),
                        school.members().get(user))
                .get(0)
                .getInteger("version");
    }

    private static String publicNumber(String user) {
        return Api.as(user)
                .data("{ viewer { publicNumber } }")
                .getJsonObject("viewer")
                .getString("publicNumber");
    }
}
