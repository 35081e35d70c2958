package io.parta.organization.transfer;

import static io.parta.organization.transfer.Schools.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.Together;
import io.parta.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two moves at once (docs/decisions/0134). */
@QuarkusTest
class TransferRacesTest {

    private Schools schools;

    @BeforeEach
    void register() {
        schools = Schools.make();
        Tokens.of("operator");
    }

    @RepeatedTest(5)
    void ofOnePupilToTwoSchoolsOneWins() {
        String pupil = schools.from().pupil("Акимов Антон");
        var third = TestOrganization.verified();

        var outcomes = Together.at(
                () -> codes("director", schools.input(pupil)),
                () -> codes("operator", schools.input(pupil).put("organizationId", third.id())));

        assertThat(outcomes).containsExactlyInAnyOrder(List.of(""), List.of("NOT_FOUND"));
        assertThat(Database.query(
                        "SELECT 1 FROM membership WHERE roster_name = 'Акимов Антон' AND ended_at IS NULL "
                                + "AND organization_id IN ($1, $2, $3)",
                        schools.from().key(),
                        schools.to().key(),
                        third.key()))
                .hasSize(1);
    }

    /** Each holds what the other wants, were it not for the order of the locks. */
    @RepeatedTest(5)
    void inOppositeDirectionsBothSucceed() {
        var there = Stream.generate(() -> schools.from().pupil("Туда")).limit(5).toArray(String[]::new);
        var back = Stream.generate(() -> schools.to().pupil("Обратно")).limit(5).toArray(String[]::new);
        var opposite = new Schools(schools.to(), schools.from());

        var outcomes = Together.at(
                () -> codes("director", schools.input(there)), () -> codes("operator", opposite.input(back)));

        assertThat(outcomes).allSatisfy(codes -> assertThat(codes).hasSize(5).containsOnly(""));
    }

    private static List<String> codes(String user, JsonObject input) {
        JsonObject payload = Api.as(user).mutate(TRANSFER, input, "results { userErrors { code } }");
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload.getJsonArray("results").stream()
                .map(JsonObject.class::cast)
                .map(Schools::code)
                .toList();
    }
}
