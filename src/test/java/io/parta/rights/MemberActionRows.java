package io.parta.rights;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What can be done to members and guardianships. */
final class MemberActionRows implements ActionRows {

    @Override
    public void add(Actions actions) {
        member(actions, "teacher", "teacher");
        member(actions, "student", "student");
        member(actions, "the last administrator", "director");
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
        actions.of("Guardianship", "waiting", school -> school.guardianshipOf("college"))
                .action("guardianshipConfirm")
                .action("guardianshipEnd");
        actions.of("Guardianship", "confirmed", school -> school.guardianshipOf("guardian"))
                .action("guardianshipConfirm")
                .action("guardianshipEnd");
    }

    private static void member(Actions actions, String state, String user) {
        actions.of("Membership", state, school -> school.member(user))
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

    private static String secondAdministrator(TestSchool school) {
        school.organization().administrator("staff");
        return school.member("staff");
    }

    private static int version(TestSchool school, String user) {
        return Database.query(
                        "SELECT version FROM membership WHERE organization_id = $1 AND id = $2",
                        school.organization().key(),
                        school.organization().membershipKey(user))
                .get(0)
                .getInteger("version");
    }

    private static String publicNumber(String user) {
        TestOrganization.personKey(user);
        return Api.as(user)
                .data("{ viewer { publicNumber } }")
                .getJsonObject("viewer")
                .getString("publicNumber");
    }
}
