package io.parta.rights;

import io.parta.testing.Api;
import io.parta.testing.TestClass;
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What can be done to classes. */
final class ClassActionRows implements ActionRows {

    @Override
    public void add(Actions actions) {
        var taught =
                actions.of("SchoolClass", "taught", school -> school.fifth().id());
        var empty = actions.of("SchoolClass", "empty", school -> TestClass.of(school.organization(), 6, "А")
                .id());
        var graduated = actions.of("SchoolClass", "graduated", ClassActionRows::graduated);
        for (Actions.Of of : new Actions.Of[] {taught, empty, graduated}) {
            of.action("classUpdate", ClassActionRows::update)
                    .action("classStudentsAdd", ClassActionRows::students)
                    .action("classStudentsRemove", ClassActionRows::students)
                    .action("classStudentsMove", ClassActionRows::move)
                    .action("classStaffAttach", ClassActionRows::teacher)
                    .action("classGraduate")
                    .action("classDelete");
        }
        taught.action("classStaffDetach", (school, id) -> post(id, school, "teacher2", "HOMEROOM_TEACHER"));
    }

    private static String graduated(TestSchool school) {
        String id = TestClass.of(school.organization(), 11, "А").id();
        Api.as("operator").refusals("classGraduate", new JsonObject().put("id", id));
        return id;
    }

    private static JsonObject update(TestSchool school, String id) {
        int version = new TestClass(id, school.organization()).version();
        return new JsonObject().put("id", id).put("version", version).put("letter", "Щ");
    }

    private static JsonObject students(TestSchool school, String id) {
        return new JsonObject().put("classId", id).put("membershipIds", new JsonArray().add(school.member("student")));
    }

    private static JsonObject move(TestSchool school, String id) {
        return new JsonObject()
                .put("fromClassId", id)
                .put(
                        "toClassId",
                        TestClass.of(school.organization(), 9, letter(school)).id())
                .put("membershipIds", new JsonArray().add(school.member("student")));
    }

    /** One that no class of the school has: each principal tries with a target of their own. */
    private static String letter(TestSchool school) {
        int classes = Api.as("operator")
                .data(
                        "query ($id: ID!) { organization(id: $id) { classes(first: 100) { nodes { id } } } }",
                        new JsonObject().put("id", school.id()))
                .getJsonObject("organization")
                .getJsonObject("classes")
                .getJsonArray("nodes")
                .size();
        return "Я" + classes;
    }

    private static JsonObject teacher(TestSchool school, String id) {
        return post(id, school, "teacher", "SUBJECT_TEACHER").put("subject", "физика");
    }

    private static JsonObject post(String schoolClass, TestSchool school, String user, String kind) {
        return new JsonObject()
                .put("classId", schoolClass)
                .put("membershipId", school.member(user))
                .put("kind", kind);
    }
}
