package io.parta.organization.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Roster;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RO-8, ID-3: a membership without an account gets one. */
@QuarkusTest
class MemberAttachPersonTest {

    private static final String ATTACH = "memberAttachPerson";

    private final Api director = Api.as("director");
    private TestOrganization organization;
    private String child;

    @BeforeEach
    void register() {
        organization = TestOrganization.verified().administrator("director");
        child = director.mutate(
                        "memberAdd",
                        new JsonObject()
                                .put("organizationId", organization.id())
                                .put("rosterName", "Ученикова Саша")
                                .put("roles", new JsonArray().add("STUDENT")),
                        "membership { id }")
                .getJsonObject("membership")
                .getString("id");
    }

    @Test
    void attachesAPersonAndTellsThem() {
        JsonObject membership = director.mutate(ATTACH, input("student"), "membership { rosterName person { id } }")
                .getJsonObject("membership");

        assertThat(membership)
                .isEqualTo(new JsonObject()
                        .put("rosterName", "Ученикова Саша")
                        .put("person", new JsonObject().put("id", TestOrganization.personId("student"))));
        assertThat(Roster.lastNotification("student")).isEqualTo("MEMBERSHIP_BEGUN");
        assertThat(Unchanged.by(() -> director.refusals(ATTACH, input("student2"))))
                .containsExactly("PERSON_ALREADY_ATTACHED");
    }

    @Test
    void refusesWhoIsAMemberAlreadyAndNumbersOfNobody() {
        organization.member("student", "STUDENT");

        assertThat(Unchanged.by(() -> director.refusals(ATTACH, input("student"))))
                .containsExactly("ALREADY_A_MEMBER input.publicNumber");
        assertThat(Unchanged.by(() -> director.refusals(ATTACH, input("student").put("publicNumber", "12345678901"))))
                .containsExactly("NOT_FOUND input.publicNumber");
    }

    @Test
    void refusesOthers() {
        organization.member("teacher", "TEACHER");

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(ATTACH, input("student"))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("director2").refusals(ATTACH, input("student"))))
                .containsExactly("NOT_FOUND input.id");
    }

    private JsonObject input(String user) {
        return new JsonObject().put("id", child).put("publicNumber", Roster.publicNumber(user));
    }
}
