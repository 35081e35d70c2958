package io.parta.organization.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.application.Applications.GuardianClaim;
import io.parta.organization.membership.GuardianshipKind;
import io.parta.platform.graphql.error.UserError;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.testing.Database;
import io.parta.testing.TestApplication;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IN-1: what a link that names no student becomes. */
@QuarkusTest
class GuardianClaimTest {

    @Inject
    Commands commands;

    @Inject
    OrganizationAccess access;

    @Inject
    Applications applications;

    private TestOrganization school;
    private UUID person;

    @BeforeEach
    void register() {
        school = TestOrganization.verified().administrator("director");
        person = TestApplication.newcomer();
    }

    @Test
    void becomesAnApplicationThatTheAdministrationHearsOf() {
        UUID invitation = UUID.randomUUID();

        UUID key = sent(claim("Ёлкин Пётр", "5 А", invitation));

        assertThat(row(key)).satisfies(row -> {
            assertThat(row.getString("state")).isEqualTo("SENT");
            assertThat(row.getArrayOfStrings("roles")).containsExactly("GUARDIAN");
            assertThat(row.getString("roster_name")).isEqualTo("Ёлкина Анна");
            assertThat(row.getString("child_name")).isEqualTo("Ёлкин Пётр");
            assertThat(row.getString("child_class_name")).isEqualTo("5 А");
            assertThat(row.getString("child_kind")).isEqualTo("MOTHER");
            assertThat(row.getUUID("invitation_id")).isEqualTo(invitation);
            assertThat(row.getUUID("student_id")).isNull();
        });
        var application = application(key);
        assertThat(application.administrationEvents()).containsExactly("APPLICATION_SENT");
        assertThat(application.notifications("director")).containsExactly("APPLICATION_RECEIVED");
    }

    @Test
    void isSentOnceHoweverOftenItIsMade() {
        UUID key = sent(claim("Ёлкин Пётр", "5 А", null));

        assertThat(Unchanged.by(() -> sent(claim("ёлкин пётр", "5 а", null)))).isEqualTo(key);
    }

    @Test
    void joinsTheOpenApplicationOfThePerson() {
        UUID open = open("{TEACHER}");

        UUID key = sent(claim("Ёлкин Пётр", null, null));

        assertThat(key).isEqualTo(open);
        assertThat(row(key).getArrayOfStrings("roles")).containsExactly("TEACHER", "GUARDIAN");
        assertThat(row(key).getString("child_name")).isEqualTo("Ёлкин Пётр");
        assertThat(application(key).administrationEvents()).containsExactly("APPLICATION_UPDATED");
    }

    @Test
    void isRefusedForAnotherChildWhileTheFirstIsUndecided() {
        sent(claim("Ёлкин Пётр", "5 А", null));

        assertThat(refused(claim("Ёлкина Мария", "3 Б", null))).containsExactly("APPLICATION_ALREADY_OPEN");
    }

    @Test
    void isRefusedForWhoCallsThemselvesAStudent() {
        open("{STUDENT}");

        assertThat(refused(claim("Ёлкин Пётр", "5 А", null))).containsExactly("ROLE_NOT_FOR_MINOR");
    }

    @Test
    void isRefusedBeyondTheLimit() {
        for (int i = 0; i < 10; i++) {
            open(TestOrganization.verified(), "{STAFF}");
        }

        assertThat(refused(claim("Ёлкин Пётр", "5 А", null))).containsExactly("APPLICATION_LIMIT_REACHED");
    }

    private GuardianClaim claim(String child, @Nullable String className, @Nullable UUID invitation) {
        return new GuardianClaim(person, null, child, className, GuardianshipKind.MOTHER, invitation);
    }

    /** A payload as commands want them. */
    record Sent(@Nullable UUID key, List<UserError> userErrors) {

        static Sent refused(List<UserError> userErrors) {
            return new Sent(null, userErrors);
        }
    }

    private UUID sent(GuardianClaim claim) {
        var sent = send(claim);
        assertThat(sent.userErrors()).isEmpty();
        return sent.key();
    }

    private List<String> refused(GuardianClaim claim) {
        return Unchanged.by(() -> send(claim)).userErrors().stream()
                .map(error -> error.code().name())
                .toList();
    }

    private Sent send(GuardianClaim claim) {
        var viewer = new Viewer(
                Viewer.Kind.PERSON, person, "parta-demo", "user", "session", Set.of(), Set.of(), Instant.MAX);
        var act = new Act("invitationAccept", viewer, "trace", Locale.ENGLISH);
        try {
            return VertxContextSupport.subscribeAndAwait(() -> commands.run(
                    Sent.class,
                    Sent::refused,
                    unit -> access.find(unit, school.key(), "token", LockMode.PESSIMISTIC_WRITE, viewer),
                    (unit, organization) -> applications
                            .sendAsGuardian(unit, act, organization, claim)
                            .map(result -> result.map(key -> new Sent(key, List.of())))));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private UUID open(String roles) {
        return open(school, roles);
    }

    private UUID open(TestOrganization organization, String roles) {
        UUID key = UUID.randomUUID();
        Database.query(
                "INSERT INTO application (organization_id, id, person_id, state, roles, roster_name) "
                        + "VALUES ($1, $2, $3, 'SENT', cast(cast($4 AS text) AS text[]), 'Ёлкина')",
                organization.key(),
                key,
                person,
                roles);
        return key;
    }

    private TestApplication application(UUID key) {
        return new TestApplication(TypeId.encode("application", school.key(), key), school);
    }

    private Row row(UUID key) {
        return application(key).row();
    }
}
