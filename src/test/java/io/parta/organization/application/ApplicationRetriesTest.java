package io.parta.organization.application;

import static io.parta.organization.application.Decided.ROWS;
import static io.parta.organization.application.Decided.codes;
import static io.parta.organization.application.Decided.ids;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestApplication;
import io.parta.testing.TestOrganization;
import io.parta.testing.Tokens;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A retry of a command in bulk under one {@code Idempotency-Key}: each row keeps its own answer (docs/decisions/0132). */
@QuarkusTest
class ApplicationRetriesTest {

    private final String key = UUID.randomUUID().toString();
    private TestOrganization school;
    private TestApplication staff;
    private TestApplication guardian;

    @BeforeEach
    void register() {
        school = TestOrganization.verified().administrator("director");
        staff = TestApplication.ofNewcomer(school, "Сотрудник", "STAFF");
        guardian = TestApplication.ofNewcomer(school, "Родитель", "GUARDIAN");
    }

    @Test
    void getsTheFirstAnswerOfEachRow() {
        JsonObject first = accept(staff, guardian);

        JsonObject again = Unchanged.by(() -> accept(staff, guardian));

        assertThat(codes(first)).containsExactly("", "GUARDIAN_NOT_MATCHED");
        assertThat(again).isEqualTo(first);
    }

    /** As after a crash or a deadline between two rows. */
    @Test
    void runsTheRowsThatHaveNoAnswerYet() {
        guardian.changed("studentId", school.pupil("Жуков Илья"));
        accept(staff, guardian);
        Database.query("DELETE FROM idempotency WHERE key = $1", key + " 1");
        Database.query(
                "UPDATE application SET state = 'SENT', decided_at = NULL, membership_id = NULL WHERE id = $1",
                guardian.key());

        assertThat(codes(accept(staff, guardian))).containsExactly("", "");
        assertThat(guardian.state()).isEqualTo("ACCEPTED");
    }

    @Test
    void refusesEachRowOfAnotherRequestUnderTheKey() {
        accept(staff, guardian);

        assertThat(codes(Unchanged.by(() -> accept(guardian, staff))))
                .containsExactly("IDEMPOTENCY_KEY_REUSED", "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void withoutAKeyIsToldWhatWasDecided() {
        accept(staff);

        JsonObject again = Unchanged.by(() -> Decided.accept("director", staff));

        assertThat(codes(again)).containsExactly("ALREADY_DECIDED");
        assertThat(again.getJsonArray("results").getJsonObject(0).getJsonObject("application"))
                .isEqualTo(new JsonObject().put("state", "ACCEPTED"));
    }

    private JsonObject accept(TestApplication... applications) {
        var body = new JsonObject()
                .put("query", Api.mutation("applicationsAccept", ROWS))
                .put("variables", new JsonObject().put("input", ids(applications)));
        return new JsonObject(given().contentType("application/json")
                        .header("Authorization", "Bearer " + Tokens.of("director"))
                        .header("Idempotency-Key", key)
                        .body(body.encode())
                        .post("/graphql")
                        .asString())
                .getJsonObject("data")
                .getJsonObject("applicationsAccept");
    }
}
