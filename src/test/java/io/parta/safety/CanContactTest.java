package io.parta.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Neighbours;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SF-4: whom the viewer may reach, and why not. */
@QuarkusTest
class CanContactTest {

    private static final String ASK = "query ($id: ID!, $way: ContactWay!) { canContact(personId: $id, way: $way) "
            + "{ allowed reasonCode reason remedy { kind operation } } }";

    private Neighbours school;

    @BeforeEach
    void register() {
        for (String user : List.of("teacher", "stranger")) {
            Neighbours.uproot(TestOrganization.personKey(user));
            Neighbours.forget(TestOrganization.personKey(user));
        }
        school = new Neighbours(TestOrganization.verified().member("teacher", "TEACHER"));
    }

    @Test
    void saysThatAColleagueIsReached() {
        assertThat(ask("teacher", school.member("STAFF"), "WRITE"))
                .isEqualTo(new JsonObject()
                        .put("allowed", true)
                        .putNull("reasonCode")
                        .putNull("reason")
                        .putNull("remedy"));
    }

    /** A switch, a block, a child, nobody: one answer. */
    @Test
    void answersAlikeForWhoeverIsNotReached() {
        UUID closed = school.member("STAFF");
        Neighbours.chooses(closed, "may_write", "NOBODY");
        UUID blocking = school.member("STAFF");
        Neighbours.blocks(blocking, TestOrganization.personKey("teacher"));
        UUID child = new Neighbours(TestOrganization.verified()).member("STUDENT");
        Neighbours.chooses(child, "may_write", "EVERYONE");

        var answers = Unchanged.by(() -> List.of(
                ask("teacher", closed, "WRITE"),
                ask("teacher", blocking, "WRITE"),
                ask("teacher", child, "WRITE"),
                ask("teacher", UUID.randomUUID(), "WRITE"),
                ask("teacher", school.organization().id(), "WRITE")));

        assertThat(answers)
                .containsOnly(new JsonObject()
                        .put("allowed", false)
                        .put("reasonCode", "CONTACT_NOT_ALLOWED")
                        .put("reason", "This person cannot be reached this way.")
                        .put(
                                "remedy",
                                new JsonObject().put("kind", "ADMINISTRATOR").putNull("operation")));
    }

    @Test
    void tellsWhoIsNotVerifiedSoWhoeverTheyAskFor() {
        UUID staff = school.member("STAFF");
        Neighbours.chooses(staff, "may_call", "EVERYONE");

        assertThat(List.of(ask("stranger", staff, "CALL"), ask("stranger", UUID.randomUUID(), "CALL")))
                .extracting(answer -> answer.getString("reasonCode"))
                .containsOnly("PERSON_NOT_VERIFIED");
    }

    @Test
    void leadsOutOfAnOwnBlock() {
        UUID staff = school.member("STAFF");
        Neighbours.blocks(TestOrganization.personKey("teacher"), staff);

        assertThat(ask("teacher", staff, "ADD_TO_CHAT").getJsonObject("remedy").getString("operation"))
                .isEqualTo("personUnblock");
    }

    private static JsonObject ask(String user, UUID person, String way) {
        return ask(user, TypeId.encode("person", person), way);
    }

    private static JsonObject ask(String user, String id, String way) {
        return Api.as(user)
                .data(ASK, new JsonObject().put("id", id).put("way", way))
                .getJsonObject("canContact");
    }
}
