package io.parta.rights;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.TestClass;
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What can be done to classes. */
final class ClassActionRows implements ActionRows {

    private static final AtomicInteger LETTERS = new AtomicInteger();

    @Override
    public void add(Actions actions) {
        var taught =
                actions.of("SchoolClass", "taught", school -> school.fifth().id());
        var empty = actions.of("SchoolClass", "empty", school -> TestClass.of(school.organization(), 6, "А")
                .id());
        var graduated = actions.of("SchoolClass", "graduated", ClassActionRows::graduated);
        var suspended =
                actions.of("SchoolClass", "in a suspended school", TestSchool::suspended, school -> school.fifth()
                        .id());
        var pending = actions.of("SchoolClass", "in a pending school", TestSchool::pending, school -> school.fifth()
                .id());
        for (Actions.Of of : List.of(taught, empty, graduated, suspended, pending)) {
            of.action("classUpdate", ClassActionRows::update)
                    .action("classStudentsAdd", ClassActionRows::students)
                    .action("classStudentsRemove", ClassActionRows::students)
                    .action("classStudentsMove", ClassActionRows::move)
                    .action("classStaffAttach", ClassActionRows::teacher)
                    .action("classGraduate")
                    .action("classDelete")
                    .action(
                            "invitationCreate",
                            (school, id) -> school.input().put("classId", id).put("role", "STUDENT"))
                    .action("classInvitationsCreate", ClassActionRows::invitations);
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
                        TestClass.of(school.organization(), 9, letter()).id())
                .put("membershipIds", new JsonArray().add(school.member("student")));
    }

    /** One that no other class has: each principal tries with a target of their own. */
    private static String letter() {
        return "Я" + LETTERS.incrementAndGet();
    }

    /** There is somebody to invite. */
    private static JsonObject invitations(TestSchool school, String id) {
        String pupil = school.organization().pupil("Ёлкина Майя");
        new TestClass(id, school.organization())
                .student(TypeId.decodePartitioned("member", pupil).orElseThrow().key());
        return new JsonObject().put("classId", id).put("role", "STUDENT");
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
