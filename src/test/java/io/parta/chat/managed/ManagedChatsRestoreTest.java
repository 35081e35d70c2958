package io.parta.chat.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JO-7: why somebody is not in a managed chat, and the way back in one call. */
@QuarkusTest
class ManagedChatsRestoreTest {

    private ManagedSchool school;

    @BeforeEach
    void make() {
        school = ManagedSchool.make();
    }

    @Test
    void bringsOneselfBack() {
        leave("student", "STUDENTS");
        assertThat(whyNot("student", "student", "STUDENTS")).containsExactly("LEFT_BY_CHOICE");

        assertThat(restore("student", null).getInteger("restoredCount")).isEqualTo(1);

        assertThat(school.members("STUDENTS")).contains("student");
        assertThat(whyNot("student", "student", "STUDENTS")).isEmpty();
        school.assertEqual();
    }

    @Test
    void anAdministratorBringsAMemberBackAndTheStudentsChatIsOpenAgain() {
        leave("teacher", "STUDENTS");
        leave("teacher2", "STUDENTS");
        leave("teacher2", "TEACHERS");

        assertThat(restore("director", "teacher2").getInteger("restoredCount")).isEqualTo(2);

        assertThat(school.state("STUDENTS")).isEqualTo("ACTIVE");
        assertThat(school.members("STUDENTS")).containsExactly("teacher2*", "student");
        assertThat(school.members("TEACHERS")).containsExactly("teacher*", "teacher2*");
    }

    @Test
    void makesTheChatsOfAnOrganisationThatHasNone() {
        Database.query(
                "DELETE FROM managed_chat WHERE organization_id = $1",
                school.organization().key());

        assertThat(restore("director", null).getInteger("restoredCount")).isZero();

        assertThat(school.kinds()).containsExactly("GUARDIANS", "STAFF", "STUDENTS", "TEACHERS");
        school.assertEqual();
    }

    @Test
    void othersFindNoSuchMember() {
        assertThat(Unchanged.by(() -> refusals("teacher", "student")))
                .first()
                .asString()
                .startsWith("NOT_FOUND");
        assertThat(Unchanged.by(() -> refusals("stranger", "student")))
                .first()
                .asString()
                .startsWith("NOT_FOUND");
        assertThat(Unchanged.by(() -> refusals("stranger", null)))
                .first()
                .asString()
                .startsWith("NOT_FOUND");
    }

    @Test
    void aSuspendedOrganisationRestoresNothing() {
        school.organization().suspend();

        assertThat(Unchanged.by(() -> refusals("student", null))).containsExactly("WRONG_ORGANIZATION_STATE");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(whyNot("director", "college", "GUARDIANS")).containsExactly("GUARDIANSHIP_NOT_CONFIRMED");
        assertThat(whyNot("director", "guardian", "STUDENTS")).containsExactly("NOT_A_STUDENT_OF_THE_CLASS");
        assertThat(whyNot("director", "staff", "TEACHERS")).containsExactly("NOT_STAFF_OF_THE_CLASS");
        assertThat(whyNot("director", "staff", "GUARDIANS")).containsExactly("NOT_A_GUARDIAN_OF_THE_CLASS");
        assertThat(whyNot("director", "student", "STAFF")).containsExactly("NOT_STAFF_OF_THE_ORGANIZATION");
        assertThat(whyNot("director", "teacher2", "STUDENTS")).isEmpty();
        String child = school.organization().pupil("Иванов Иван");
        assertThat(reasons("director", child, "STUDENTS")).containsExactly("NO_ACCOUNT", "NOT_A_STUDENT_OF_THE_CLASS");
        school.organization().suspend();
        assertThat(whyNot("director", "staff", "TEACHERS"))
                .containsExactly("ORGANIZATION_NOT_VERIFIED", "NOT_STAFF_OF_THE_CLASS");
    }

    @Test
    void saysNothingOfOthers() {
        assertThat(why("teacher", school.school().member("student"), "STUDENTS"))
                .isNull();
        assertThat(why("director2", school.school().member("student"), "STUDENTS"))
                .isNull();
        assertThat(why("student", "member_1", "STUDENTS")).isNull();
    }

    private void leave(String user, String kind) {
        assertThat(Api.as(user)
                        .refusals(
                                "chatLeave",
                                new JsonObject().put("id", school.chat(kind).id())))
                .isEmpty();
    }

    private JsonObject restore(String user, @Nullable String member) {
        var payload = Api.as(user).mutate("managedChatsRestore", input(member), "restoredCount");
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload;
    }

    private List<String> refusals(String user, @Nullable String member) {
        return Api.as(user).refusals("managedChatsRestore", input(member));
    }

    private JsonObject input(@Nullable String member) {
        var input = school.school().input();
        return member == null
                ? input
                : input.put("membershipId", school.school().member(member));
    }

    private List<String> whyNot(String viewer, String user, String kind) {
        return reasons(viewer, school.school().member(user), kind);
    }

    private List<String> reasons(String viewer, String membership, String kind) {
        JsonArray reasons = why(viewer, membership, kind).getJsonArray("reasons");
        return reasons.stream().map(String.class::cast).toList();
    }

    private JsonObject why(String viewer, String membership, String kind) {
        return Api.as(viewer)
                .data(
                        "query ($id: ID!, $class: ID, $kind: ManagedChatKind!) { whyNotInChat(membershipId: $id, kind: $kind, "
                                + "classId: $class) { inChat reasons } }",
                        new JsonObject()
                                .put("id", membership)
                                .put("class", school.fifth().id())
                                .put("kind", kind))
                .getJsonObject("whyNotInChat");
    }
}
