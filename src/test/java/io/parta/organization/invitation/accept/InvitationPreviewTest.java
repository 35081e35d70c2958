package io.parta.organization.invitation.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestClass;
import io.parta.testing.TestInvitation;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IN-5: a link tells whoever holds it where it leads, and nothing else. */
@QuarkusTest
class InvitationPreviewTest {

    private static final String PREVIEW = "query ($token: String!) { invitationPreview(token: $token) "
            + "{ organizationName role className expiresAt childRequired } }";

    private TestOrganization school;
    private TestClass fifth;

    @BeforeEach
    void register() {
        school = TestOrganization.verified();
        fifth = TestClass.of(school, 5, "А");
    }

    @Test
    void needsNoLogIn() {
        var invitation = TestInvitation.of(
                school, new JsonObject().put("role", "STUDENT").put("classId", fifth.id()));

        assertThat(preview(invitation))
                .isEqualTo(new JsonObject()
                        .put("organizationName", "Школа № 57")
                        .put("role", "STUDENT")
                        .put("className", "5А")
                        .put("expiresAt", invitation.read("expiresAt").getString("expiresAt"))
                        .put("childRequired", false));
    }

    @Test
    void saysWhetherTheChildHasToBeNamedAndNeverNamesOne() {
        String child = school.pupil("Ёлкина Майя");
        var personal = TestInvitation.of(
                school,
                new JsonObject().put("role", "GUARDIAN").put("studentId", child).put("note", "Тайная заметка"));

        assertThat(preview(personal).getBoolean("childRequired")).isFalse();
        assertThat(preview(personal).encode()).doesNotContain("Ёлкина").doesNotContain("Тайная");
        assertThat(preview(TestInvitation.of(school, "GUARDIAN")).getBoolean("childRequired"))
                .isTrue();
    }

    @Test
    void isNoneOfAClassThatHasEnded() {
        var invitation = TestInvitation.of(
                school, new JsonObject().put("role", "STUDENT").put("classId", fifth.id()));

        Api.as("operator").refusals("classGraduate", new JsonObject().put("id", fifth.id()));

        assertThat(preview(invitation)).isNull();
    }

    private static JsonObject preview(TestInvitation invitation) {
        return Api.anonymous()
                .data(PREVIEW, new JsonObject().put("token", invitation.token()))
                .getJsonObject("invitationPreview");
    }
}
