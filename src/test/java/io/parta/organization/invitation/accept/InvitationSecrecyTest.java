package io.parta.organization.invitation.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.digest.Digest;
import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Engine;
import io.parta.testing.Statements;
import io.parta.testing.TestInvitation;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IN-5: whatever is wrong with a token is told in one word, after the same work. */
@QuarkusTest
class InvitationSecrecyTest {

    private static final String ACCEPT = "invitationAccept";
    private static final String PREVIEW =
            "query ($token: String!) { invitationPreview(token: $token) { organizationName } }";

    @Inject
    StatementCounts statements;

    private TestOrganization school;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified().administrator("director");
    }

    @Test
    void everyTokenThatIsOfNoUseIsRefusedInTheSameWordsAfterTheSameStatements() {
        var refused = new LinkedHashMap<String, List<String>>();

        useless()
                .forEach((reason, token) -> refused.put(
                        reason,
                        statementsOf(() -> Unchanged.by(() -> assertThat(
                                        Api.as("stranger").refusals(ACCEPT, new JsonObject().put("token", token)))
                                .as(reason)
                                .containsExactly("INVITATION_NOT_VALID input.token")))));

        var usual = refused.get("unknown");
        assertThat(usual)
                .hasSizeGreaterThanOrEqualTo(2)
                .noneMatch(sql -> sql.contains("for no key update") || sql.contains("for update"));
        assertThat(refused)
                .allSatisfy((reason, ran) -> assertThat(ran).as(reason).isEqualTo(usual));
    }

    @Test
    void noneOfThemHasAPreview() {
        useless().forEach((reason, token) -> {
            var before = statements.snapshot();

            JsonObject data = Api.anonymous().data(PREVIEW, new JsonObject().put("token", token));

            assertThat(data.getJsonObject("invitationPreview")).as(reason).isNull();
            assertThat(statements.snapshot().entrySet().stream()
                            .filter(entry -> entry.getKey().contains("invitation")
                                    || (entry.getKey().contains("secret_attempt")
                                            && !entry.getKey().startsWith("DELETE")))
                            .mapToLong(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L))
                            .sum())
                    .as(reason)
                    .isEqualTo(2);
        });
    }

    /** One count for whoever guesses, in a preview or by accepting; past it the right token is not looked at either. */
    @Test
    void pastTheLimitNoTokenIsLookedAt() {
        var invitation = TestInvitation.of(school, "STAFF");
        String person = Digest.sha256Hex("INVITATION\nprincipal\nperson:" + TestOrganization.personKey("stranger"));
        Database.query(
                "INSERT INTO secret_attempt (key, attempts, ends_at) VALUES ($1, 1000000, now() + interval '1 minute') "
                        + "ON CONFLICT (key) DO UPDATE SET attempts = 1000000, ends_at = excluded.ends_at",
                person);
        try {
            var input = new JsonObject().put("input", invitation.accepting());
            JsonObject answer = Unchanged.by(() -> Api.as("stranger").run(Api.mutation(ACCEPT, ""), input));

            JsonObject extensions =
                    answer.getJsonArray("errors").getJsonObject(0).getJsonObject("extensions");
            assertThat(extensions.getString("code")).isEqualTo("RATE_LIMITED");
            assertThat(extensions.getInteger("retryAfterSeconds")).isBetween(1, 60);
            assertThat(Api.as("stranger").codes(PREVIEW, invitation.accepting()))
                    .containsExactly("RATE_LIMITED");
            assertThat(Api.refusals(Engine.payload(ACCEPT, invitation.accepting(), "", TestPeople.newcomer())))
                    .isEmpty();
        } finally {
            Database.query("DELETE FROM secret_attempt WHERE key = $1", person);
        }
    }

    /** A token for every reason to refuse one. */
    private Map<String, String> useless() {
        var tokens = new LinkedHashMap<String, String>();
        var known = TestInvitation.of(school, "STAFF");
        byte[] other = Base64.getUrlDecoder().decode(known.token());
        other[31] ^= 1;
        tokens.put("unknown", encoded(other));
        byte[] nowhere = new byte[32];
        ThreadLocalRandom.current().nextBytes(nowhere);
        tokens.put("of no organisation", encoded(nowhere));
        tokens.put("no token", "не токен");
        tokens.put("revoked", TestInvitation.of(school, "STAFF").revoke().token());
        tokens.put("expired", TestInvitation.of(school, "STAFF").expire().token());
        var used = TestInvitation.of(school, "STAFF");
        Database.query("UPDATE invitation SET uses = max_uses WHERE id = $1", used.key());
        tokens.put("used up", used.token());
        tokens.put(
                "of a hidden organisation",
                TestInvitation.of(TestOrganization.pending(), "STAFF").token());
        var suspended = TestOrganization.verified();
        String token = TestInvitation.of(suspended, "STAFF").token();
        suspended.suspend();
        tokens.put("of a suspended organisation", token);
        return tokens;
    }

    private static String encoded(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What Hibernate sends, in order: the count of attempts is a write of its own. */
    private static List<String> statementsOf(Runnable work) {
        var ran = Collections.synchronizedList(new ArrayList<String>());
        var logger = Logger.getLogger("org.hibernate.SQL");
        var handler = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord statement) {
                if (!Statements.isOfNoRequest(statement.getMessage())) {
                    ran.add(statement.getMessage());
                }
            }
        };
        var level = logger.getLevel();
        logger.addHandler(handler);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(level);
            logger.removeHandler(handler);
        }
        return List.copyOf(ran);
    }
}
