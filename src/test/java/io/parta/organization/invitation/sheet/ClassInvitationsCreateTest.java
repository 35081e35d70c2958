package io.parta.organization.invitation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.structure.ClassHead;
import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Engine;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IN-6: a personal invitation for each student of a class, and a sheet to print. */
@QuarkusTest
class ClassInvitationsCreateTest {

    private static final String CREATE = "classInvitationsCreate";
    private static final String SHOWN = "invitations { invitation { role maxUses student { rosterName } "
            + "schoolClass { name } } link { token url } } sheetHtml";

    private TestOrganization school;
    private TestClass fifth;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("teacher2", "TEACHER")
                .member("student", "STUDENT");
        fifth = TestClass.of(school, 5, "А").student(school.membershipKey("student"));
        ClassHead.of(fifth, "teacher2");
    }

    @Test
    void invitesEveryStudentWithoutAnAccountByName() {
        pupil("Петров Пётр");
        String maya = pupil("Ёлкина Майя");

        JsonObject payload = create("teacher2", input("STUDENT"));

        assertThat(names(payload)).containsExactly("Ёлкина Майя", "Петров Пётр");
        JsonObject first = payload.getJsonArray("invitations").getJsonObject(0);
        assertThat(first.getJsonObject("invitation").getInteger("maxUses")).isEqualTo(1);
        assertThat(first.getJsonObject("invitation")
                        .getJsonObject("schoolClass")
                        .getString("name"))
                .isEqualTo("5А");
        assertThat(payload.getString("sheetHtml"))
                .startsWith("<!DOCTYPE html>")
                .contains("Ёлкина Майя", "Петров Пётр", "Class 5А", "Школа № 57")
                .doesNotContain("<script");
        assertThat(Engine.payload(
                                "invitationAccept",
                                new JsonObject()
                                        .put(
                                                "token",
                                                first.getJsonObject("link").getString("token")),
                                "membership { id }",
                                TestPeople.newcomer())
                        .getJsonObject("membership")
                        .getString("id"))
                .isEqualTo(maya);
    }

    @Test
    void invitesTheGuardiansOfEveryStudent() {
        pupil("Ёлкина Майя");

        JsonObject payload = create("director", input("GUARDIAN"));

        assertThat(names(payload)).containsExactlyInAnyOrder("student", "Ёлкина Майя");
        assertThat(payload.getJsonArray("invitations")
                        .getJsonObject(0)
                        .getJsonObject("invitation")
                        .getInteger("maxUses"))
                .isEqualTo(2);
    }

    @Test
    void invitesThoseWhoAreNamed() {
        pupil("Петров Пётр");
        String maya = pupil("Ёлкина Майя");

        JsonObject payload = create("director", input("STUDENT").put("membershipIds", ids(maya, maya)));

        assertThat(names(payload)).containsExactly("Ёлкина Майя");
    }

    @Test
    void speaksTheLanguageOfTheRequest() {
        pupil("Ёлкина Майя");

        String sheet = Api.as("director")
                .speaking("ru")
                .mutate(CREATE, input("STUDENT"), "sheetHtml")
                .getString("sheetHtml");

        assertThat(sheet).contains("<html lang=\"ru\">", "5А класс", "Для ученика");
    }

    @Test
    void takesNobodyWhoCannotBeInvited() {
        String outside = school.pupil("Другов Дима");

        assertThat(refusals("director", input("STUDENT"))).containsExactly("NOBODY_TO_INVITE");
        assertThat(refusals(
                        "director",
                        input("STUDENT").put("membershipIds", ids(outside, school.membershipId("student"), "member"))))
                .containsExactly(
                        "STUDENT_NOT_IN_CLASS input.membershipIds.0",
                        "PERSON_ALREADY_ATTACHED input.membershipIds.1",
                        "STUDENT_NOT_IN_CLASS input.membershipIds.2");
        assertThat(refusals("director", input("STAFF"))).containsExactly("INVALID_INPUT input.role");
        assertThat(refusals("director", input("STUDENT").put("membershipIds", ids())))
                .containsExactly("INVALID_INPUT input.membershipIds");
        assertThat(refusals("director", input("STUDENT").put("expiresAt", "2020-01-01T00:00:00Z")))
                .containsExactly("INVALID_INPUT input.expiresAt");
    }

    @Test
    void isForWhoKeepsTheOrganizationOrHeadsTheClass() {
        assertThat(refusals("teacher", input("GUARDIAN"))).containsExactly("NOT_ALLOWED");
        assertThat(refusals("student", input("GUARDIAN"))).containsExactly("NOT_ALLOWED");
        assertThat(refusals("stranger", input("GUARDIAN"))).containsExactly("NOT_FOUND input.classId");
        assertThat(refusals("director", input("GUARDIAN").put("classId", "class")))
                .containsExactly("NOT_FOUND input.classId");
        Api.as("director").refusals("classGraduate", new JsonObject().put("id", fifth.id()));
        assertThat(refusals("director", input("GUARDIAN"))).containsExactly("CLASS_NOT_ACTIVE");
        school.suspend();
        assertThat(refusals("director", input("GUARDIAN"))).containsExactly("WRONG_ORGANIZATION_STATE");
    }

    @Test
    void takesUpToAHundred() {
        for (int i = 0; i < 101; i++) {
            pupil("Ученик " + i);
        }

        assertThat(refusals("director", input("STUDENT"))).containsExactly("INVALID_INPUT input.membershipIds");
    }

    @Test
    void tracksEachOfThem() {
        pupil("Петров Пётр");
        pupil("Ёлкина Майя");

        create("director", input("STUDENT"));

        assertThat(Database.query("SELECT FROM audit_log WHERE scope_id = $1 AND action = $2", school.key(), CREATE))
                .hasSize(2);
    }

    private String pupil(String name) {
        String id = school.pupil(name);
        fifth.student(TypeId.decodePartitioned("member", id).orElseThrow().key());
        return id;
    }

    private JsonObject input(String role) {
        return new JsonObject().put("classId", fifth.id()).put("role", role);
    }

    private static JsonArray ids(String... ids) {
        return new JsonArray(List.of(ids));
    }

    private static JsonObject create(String user, JsonObject input) {
        JsonObject payload = Api.as(user).mutate(CREATE, input, SHOWN);
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload;
    }

    private static List<String> refusals(String user, JsonObject input) {
        return Unchanged.by(() -> Api.as(user).refusals(CREATE, input));
    }

    private static List<String> names(JsonObject payload) {
        return payload.getJsonArray("invitations").stream()
                .map(one -> ((JsonObject) one)
                        .getJsonObject("invitation")
                        .getJsonObject("student")
                        .getString("rosterName"))
                .toList();
    }
}
