package io.parta.safety.phonebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.error.Result;
import io.parta.platform.persistence.Commands;
import io.parta.safety.ContactWay;
import io.parta.safety.Contacts;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Neighbours;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SF-1: who is in the receiver's phone book reaches them; nobody learns who of it is here. */
@QuarkusTest
class PhoneBookReplaceTest {

    private static final String REPLACE = "phoneBookReplace";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Contacts contacts;

    @Inject
    OwnPhones phones;

    @Inject
    Commands commands;

    private final Api api = Api.as("student2");

    private TestOrganization organization;
    private UUID person;

    @BeforeEach
    void register() {
        organization = TestOrganization.verified().member("student2", "STUDENT").member("guardian", "GUARDIAN");
        person = TestOrganization.personKey("student2");
        Neighbours.forget(person);
    }

    /** A minor of another school: no contact of an organisation, and safe mode is on. */
    @Test
    void whoIsInThePhoneBookReachesItsOwnerAndNobodyElse() {
        UUID friend = new Neighbours(TestOrganization.verified()).member("STUDENT");
        own(friend, "+79161234567");
        assertThat(reaches(friend)).isFalse();

        assertThat(replace("8 (916) 123-45-67", "+7 916 123-45-67", "+4930901820", "nobody"))
                .isEqualTo(new JsonObject().put("phoneCount", 2).put("userErrors", new JsonArray()));
        assertThat(reaches(friend)).isTrue();
        assertThat(reaches(new Neighbours(TestOrganization.verified()).member("STUDENT")))
                .isFalse();

        replace("+4930901820");
        assertThat(reaches(friend)).isFalse();
    }

    @Test
    void keepsNoNumber() {
        replace("+79161234567");

        assertThat(Database.query("SELECT e::text AS row FROM phone_book_entry e WHERE person_id = $1", person))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("row")).doesNotContain("9161234567"));
    }

    @Test
    void refusesWhatIsTooMuchOrTooLong() {
        assertThat(refused(Collections.nCopies(1001, "+79161234567"))).containsExactly("INVALID_INPUT input.phones");
        assertThat(refused(List.of("+79161234567", "7".repeat(33)))).containsExactly("INVALID_INPUT input.phones.1");
    }

    @Test
    void refusesTheTwentyFirstUploadOfADay() {
        replace();
        Database.query("UPDATE phone_book SET uploads = 20 WHERE person_id = $1", person);
        assertThat(refused(List.of())).containsExactly("RATE_LIMITED");

        Database.query("UPDATE phone_book SET counted_from = now() - interval '25 hours' WHERE person_id = $1", person);
        assertThat(replace().getJsonArray("userErrors")).isEmpty();
    }

    /** SF-3: a guardian who keeps the settings keeps who is let in by them. */
    @Test
    void refusesAChildWhoseSettingsAreLocked() {
        new Neighbours(organization).guardianship(TestOrganization.personKey("guardian"), person, "CONFIRMED");
        Api.as("guardian")
                .refusals(
                        "childPrivacyLock",
                        new JsonObject()
                                .put("personId", TestOrganization.personId("student2"))
                                .put("version", 0));

        assertThat(refused(List.of())).containsExactly("PRIVACY_LOCKED");
    }

    private void own(UUID owner, String phone) {
        commands.run(Boolean.class, errors -> false, unit -> phones.replace(unit, owner, List.of(phone))
                        .replaceWith(Result.done(true)))
                .await()
                .atMost(PATIENCE);
    }

    private boolean reaches(UUID friend) {
        return contacts.decide(friend, List.of(person), ContactWay.WRITE)
                .await()
                .atMost(PATIENCE)
                .get(person)
                .isEmpty();
    }

    private JsonObject replace(String... numbers) {
        return api.mutate(REPLACE, input(List.of(numbers)), "phoneCount");
    }

    private List<String> refused(List<String> numbers) {
        return Unchanged.by(() -> api.refusals(REPLACE, input(numbers)));
    }

    private static JsonObject input(List<String> numbers) {
        return new JsonObject().put("phones", new JsonArray(List.copyOf(numbers)));
    }
}
