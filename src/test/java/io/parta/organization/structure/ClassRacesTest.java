package io.parta.organization.structure;

import static io.parta.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** Two commands on a class at once: exactly one wins, and the other is told why (docs/decisions/0065). */
@QuarkusTest
class ClassRacesTest {

    @RepeatedTest(5)
    void deletingAClassAndAddingAStudentToIt() {
        var school = TestOrganization.verified().administrator("director").member("student", "STUDENT");
        var fifth = TestClass.of(school, 5, "А");
        var adding = new JsonObject()
                .put("classId", fifth.id())
                .put("membershipIds", new JsonArray().add(school.membershipId("student")));

        var outcomes = together(
                () -> Api.as("director").refusals("classDelete", new JsonObject().put("id", fifth.id())),
                () -> Api.as("operator").refusals("classStudentsAdd", adding));

        assertThat(outcomes)
                .isIn(
                        List.of(List.of(), List.of("NOT_FOUND input.classId")),
                        List.of(List.of("CLASS_NOT_EMPTY"), List.of()));
    }

    @RepeatedTest(3)
    void creatingTheSameClassTwice() {
        var school = TestOrganization.verified().administrator("director");
        var fifth = new JsonObject()
                .put("organizationId", school.id())
                .put("grade", 5)
                .put("letter", "А");

        var outcomes = together(() -> Api.as("director").refusals("classCreate", fifth), () -> Api.as("operator")
                .refusals("classCreate", fifth));

        assertThat(outcomes).containsExactlyInAnyOrder(List.of(), List.of("CLASS_NAME_TAKEN input.letter"));
    }
}
