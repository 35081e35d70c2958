package io.parta.organization.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Roster;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RO-5: what {@code viewerActions} of a member says is what the mutation does. */
@QuarkusTest
class MembershipActionsTest {

    private TestOrganization organization;
    private Roster roster;

    @ParameterizedTest
    @CsvSource({
        "director, teacher", "director, director", "operator, director", "operator, teacher", "teacher, teacher",
        "teacher, director", "staff, student", "student, teacher", "student, student", "student, director"
    })
    void saysWhatTheMutationDoes(String viewer, String member) {
        make();
        var said = actions(viewer, member);
        assertThat(said).hasSize(MembershipAction.values().length);

        said.forEach((action, code) -> {
            var refusals = Api.as(viewer).refusals(action, input(action, member));

            assertThat(refusals.isEmpty() ? "allowed" : refusals.get(0).split(" ")[0])
                    .as(action + " of " + member + " by " + viewer)
                    .isEqualTo(code);
            if (refusals.isEmpty()) {
                make();
            }
        });
    }

    private void make() {
        organization = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        roster = new Roster(organization);
    }

    /** By mutation: {@code allowed}, or the code it would be refused with. */
    private Map<String, String> actions(String viewer, String member) {
        var said = new TreeMap<String, String>();
        Api.as(viewer)
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on Membership { viewerActions { action allowed reasonCode } } } }",
                        new JsonObject().put("id", roster.id(member)))
                .getJsonObject("node")
                .getJsonArray("viewerActions")
                .forEach(item -> {
                    var action = (JsonObject) item;
                    said.put(
                            action.getString("action"),
                            action.getBoolean("allowed") ? "allowed" : action.getString("reasonCode"));
                });
        return said;
    }

    private JsonObject input(String action, String member) {
        var input = new JsonObject().put("id", roster.id(member));
        return switch (action) {
            case "memberUpdate" -> input.put("version", roster.version(member)).put("rosterName", "Иванова Анна");
            case "memberRolesUpdate" -> input.put("replace", new JsonArray(List.of(role(member))));
            case "memberAttachPerson" -> input.put("publicNumber", "1");
            case "guardianshipAdd" ->
                new JsonObject()
                        .put("guardianId", roster.id(member))
                        .put("studentId", organization.pupil("Ученик"))
                        .put("kind", "OTHER");
            default -> input;
        };
    }

    private static String role(String member) {
        return member.equals("student") ? "STUDENT" : "STAFF";
    }
}
