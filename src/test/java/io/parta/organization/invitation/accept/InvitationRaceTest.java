package io.parta.organization.invitation.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.identity.Viewer;
import io.parta.testing.Database;
import io.parta.testing.Engine;
import io.parta.testing.TestClass;
import io.parta.testing.TestInvitation;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** IN-3: an invitation lets in as many as it says, however many come at once. */
@QuarkusTest
class InvitationRaceTest {

    private static final String ACCEPT = "invitationAccept";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void fiftyPeopleAtTheLastUse() {
        var school = TestOrganization.verified();
        var invitation = TestInvitation.of(school, "STAFF");

        var answers = together(Stream.generate(TestPeople::newcomer).limit(50), invitation);

        assertThat(answers.stream().filter(String::isEmpty)).hasSize(1);
        assertThat(answers.stream().filter("INVITATION_NOT_VALID"::equals)).hasSize(49);
        assertThat(members(school)).isEqualTo(1);
        assertThat(invitation.read("uses").getInteger("uses")).isEqualTo(1);
    }

    @Test
    void onePersonTwentyTimesTakesOneUse() {
        var school = TestOrganization.verified();
        var fifth = TestClass.of(school, 5, "А");
        var invitation = TestInvitation.of(
                school, new JsonObject().put("role", "STUDENT").put("classId", fifth.id()));
        Viewer person = TestPeople.newcomer();

        var answers = together(Stream.generate(() -> person).limit(20), invitation);

        assertThat(answers).allMatch(String::isEmpty);
        assertThat(members(school)).isEqualTo(1);
        assertThat(invitation.read("uses").getInteger("uses")).isEqualTo(1);
        assertThat(fifth.read("studentCount").getInteger("studentCount")).isEqualTo(1);
    }

    private static List<String> together(Stream<Viewer> people, TestInvitation invitation) {
        var all = people.map(person -> Engine.mutate(ACCEPT, invitation.accepting(), person))
                .toList();
        return Uni.join().all(all).andFailFast().await().atMost(PATIENCE);
    }

    private static long members(TestOrganization organization) {
        return Database.query(
                        "SELECT count(*) AS members FROM membership WHERE organization_id = $1", organization.key())
                .get(0)
                .getLong("members");
    }
}
