package io.parta.safety.block;

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

/** SF-8: anyone may block a person. */
@QuarkusTest
class PersonBlockTest {

    private static final String BLOCK = "personBlock";
    private static final String UNBLOCK = "personUnblock";

    private final Api api = Api.as("teacher");

    private Neighbours school;

    @BeforeEach
    void register() {
        school = new Neighbours(TestOrganization.verified().member("teacher", "TEACHER"));
        Neighbours.forget(TestOrganization.personKey("teacher"));
    }

    @Test
    void aBlockedPersonStandsInTheListOnce() {
        String first = colleague();
        String second = colleague();

        for (String person : List.of(first, second, first)) {
            assertThat(api.mutate(BLOCK, input(person), "person { id }")
                            .getJsonObject("person")
                            .getString("id"))
                    .isEqualTo(person);
        }

        assertThat(page("first: 1").getJsonArray("nodes").encode()).isEqualTo("[{\"id\":\"" + first + "\"}]");
        String cursor = page("first: 1").getJsonObject("pageInfo").getString("endCursor");
        assertThat(page("first: 5, after: \"" + cursor + "\"")
                        .getJsonArray("nodes")
                        .encode())
                .isEqualTo("[{\"id\":\"" + second + "\"}]");
    }

    /** It was known when it was blocked: the list has to lead out of it. */
    @Test
    void whoLeftStaysInTheListAndIsLetInAgain() {
        UUID colleague = school.member("STAFF");
        String id = TypeId.encode("person", colleague);
        api.mutate(BLOCK, input(id), "person { id }");
        school.leave(colleague);

        assertThat(page("first: 5").encode()).contains(id);
        assertThat(api.refusals(UNBLOCK, input(id))).isEmpty();
        assertThat(page("first: 5").getJsonArray("nodes")).isEmpty();
    }

    @Test
    void refusesWhoeverIsNotKnownAlike() {
        String hidden = TypeId.encode("person", new Neighbours(TestOrganization.verified()).member("STAFF"));
        String unknown = TypeId.encode("person", UUID.randomUUID());

        for (String id :
                List.of(hidden, unknown, "person_", school.organization().id())) {
            assertThat(Unchanged.by(() -> api.refusals(BLOCK, input(id)))).containsExactly("NOT_FOUND input.personId");
        }
    }

    @Test
    void refusesToBlockOneself() {
        assertThat(Unchanged.by(() -> api.refusals(BLOCK, input(TestOrganization.personId("teacher")))))
                .containsExactly("INVALID_INPUT input.personId");
    }

    @Test
    void refusesToLetInWhoIsNotBlocked() {
        String colleague = colleague();

        assertThat(Unchanged.by(() -> api.refusals(UNBLOCK, input(colleague))))
                .containsExactly("NOT_FOUND input.personId");
    }

    private String colleague() {
        return TypeId.encode("person", school.member("STAFF"));
    }

    private static JsonObject input(String person) {
        return new JsonObject().put("personId", person);
    }

    private JsonObject page(String arguments) {
        return api.data("{ viewer { blockedPeople(" + arguments + ") { nodes { id } pageInfo { endCursor } } } }")
                .getJsonObject("viewer")
                .getJsonObject("blockedPeople");
    }
}
