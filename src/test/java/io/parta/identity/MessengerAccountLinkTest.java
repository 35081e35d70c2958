package io.parta.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.UserError;
import io.parta.platform.identity.Viewer;
import io.parta.platform.identity.launch.LaunchSetting;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestLaunch;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ID-1: a person's account at the messenger. */
@QuarkusTest
class MessengerAccountLinkTest {

    private static final String LINK = "messengerAccountLink";
    private static final String UNLINK = "messengerAccountUnlink";

    @Inject
    MessengerAccountService service;

    private final Api api = Api.as("educator");
    private final long user = TestLaunch.newUser();

    @BeforeEach
    void unlinked() {
        for (String person : List.of("educator", "college")) {
            Database.query(
                    "UPDATE person SET messenger_user_id = NULL WHERE id = $1", TestOrganization.personKey(person));
        }
    }

    @Test
    void linksTheAccountThatStartedTheMiniApp() {
        assertThat(linked()).isFalse();
        String cursor = cursor();

        JsonObject payload =
                api.mutate(LINK, input(TestLaunch.by(user)), "viewer { messengerLinked notificationsCursor }");

        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        assertThat(payload.getJsonObject("viewer").getBoolean("messengerLinked"))
                .isTrue();
        assertThat(payload.getJsonObject("viewer").getString("notificationsCursor"))
                .isNotEqualTo(cursor);
        assertThat(account("educator")).isEqualTo(String.valueOf(user));
        assertThat(lastNotification("educator")).isEqualTo("MESSENGER_ACCOUNT_LINKED");
    }

    /** The same account once more, by the same data or by another start, is no change and no refusal. */
    @Test
    void theSameAccountOnceMoreChangesNothing() {
        var launch = TestLaunch.by(user);
        assertThat(api.refusals(LINK, input(launch))).isEmpty();

        assertThat(Unchanged.by(() -> api.refusals(LINK, input(launch)))).isEmpty();
        assertThat(Unchanged.by(() -> api.refusals(LINK, input(TestLaunch.by(user)))))
                .isEmpty();
    }

    @Test
    void refusesAnAccountOfAnotherPerson() {
        assertThat(Api.as("college").refusals(LINK, input(TestLaunch.by(user)))).isEmpty();

        assertThat(Unchanged.by(() -> api.refusals(LINK, input(TestLaunch.by(user)))))
                .containsExactly("ACCOUNT_ALREADY_LINKED input.launchData");
    }

    @Test
    void refusesASecondAccount() {
        assertThat(api.refusals(LINK, input(TestLaunch.by(user)))).isEmpty();

        assertThat(Unchanged.by(() -> api.refusals(LINK, input(TestLaunch.by(TestLaunch.newUser())))))
                .containsExactly("ANOTHER_ACCOUNT_LINKED input.launchData");
    }

    /** Data that was seen on its way links nobody any more: neither another person nor the same one again. */
    @Test
    void refusesAStartThatHasLinkedAnAccount() {
        var launch = TestLaunch.by(user);
        assertThat(api.refusals(LINK, input(launch))).isEmpty();
        assertThat(api.refusals(UNLINK, version())).isEmpty();

        assertThat(Unchanged.by(() -> Api.as("college").refusals(LINK, input(launch))))
                .containsExactly("INVALID_LAUNCH_DATA input.launchData");
        assertThat(Unchanged.by(() -> api.refusals(LINK, input(launch))))
                .containsExactly("INVALID_LAUNCH_DATA input.launchData");
    }

    @Test
    void refusesDataThatProvesNothing() {
        var viewer = newcomer(UUID.randomUUID().toString());
        for (String data : List.of(
                "x",
                TestLaunch.by(user).dataOf("another bot"),
                TestLaunch.by(user)
                        .with(
                                "auth_date",
                                String.valueOf(Instant.now().minusSeconds(3_700).getEpochSecond()))
                        .data())) {
            assertThat(Unchanged.by(() -> codes(link(viewer, data)))).containsExactly(ErrorCode.INVALID_LAUNCH_DATA);
        }
        assertThat(Unchanged.by(() -> api.refusals(LINK, new JsonObject().put("launchData", "x".repeat(4_097)))))
                .containsExactly("INVALID_INPUT input.launchData");
    }

    @Test
    void refusesEveryDataWhereThereIsNoBot() {
        LaunchSetting.withoutBot();

        assertThat(Unchanged.by(() -> api.refusals(LINK, input(TestLaunch.by(user)))))
                .containsExactly("MESSENGER_NOT_CONFIGURED");
    }

    /** Only failures are counted, and only failures are refused. */
    @Test
    void answersTenFailuresAnHourAndStillTakesGoodData() {
        var viewer = newcomer(UUID.randomUUID().toString());
        for (int i = 0; i < MessengerAccountService.FAILURES; i++) {
            assertThat(codes(link(viewer, "x"))).containsExactly(ErrorCode.INVALID_LAUNCH_DATA);
        }

        assertThatThrownBy(() -> link(viewer, "x")).isInstanceOfSatisfying(ApiException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.RATE_LIMITED);
            assertThat((long) refused.extensions().get("retryAfterSeconds")).isBetween(1L, 3_600L);
        });
        assertThat(codes(link(viewer, TestLaunch.by(user).data()))).isEmpty();
    }

    @Test
    void unlinksTheAccountWhichIsFreeThen() {
        assertThat(api.refusals(LINK, input(TestLaunch.by(user)))).isEmpty();

        JsonObject payload = api.mutate(UNLINK, version(), "viewer { messengerLinked }");

        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        assertThat(payload.getJsonObject("viewer").getBoolean("messengerLinked"))
                .isFalse();
        assertThat(lastNotification("educator")).isEqualTo("MESSENGER_ACCOUNT_UNLINKED");
        assertThat(Unchanged.by(() -> api.refusals(UNLINK, version()))).isEmpty();
        assertThat(Api.as("college").refusals(LINK, input(TestLaunch.by(user)))).isEmpty();
    }

    @Test
    void refusesToUnlinkByAVersionThatIsNotTheLatest() {
        var stale = version();
        assertThat(api.refusals(LINK, input(TestLaunch.by(user)))).isEmpty();

        assertThat(Unchanged.by(() -> api.refusals(UNLINK, stale))).containsExactly("CONFLICT input.version");
    }

    /** Whoever came by the messenger alone would be locked out. */
    @Test
    void refusesToTakeTheLastWayToLogIn() {
        var viewer = newcomer(null);
        assertThat(codes(link(viewer, TestLaunch.by(user).data()))).isEmpty();

        assertThat(Unchanged.by(() -> codes(service.unlink(new MessengerAccountUnlinkInput(1), viewer)
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .userErrors())))
                .containsExactly(ErrorCode.NO_LOG_IN_LEFT);
    }

    @Test
    void twentyParallelLinksHaveOneEffect() {
        var launch = TestLaunch.by(user);
        var people = List.of(newcomer("a-" + UUID.randomUUID()), newcomer("b-" + UUID.randomUUID()));
        var calls = IntStream.range(0, 20)
                .mapToObj(i -> service.link(new MessengerAccountLinkInput(launch.data()), people.get(i % 2)))
                .toList();

        Uni.join().all(calls).andFailFast().await().atMost(Duration.ofSeconds(30));

        assertThat(Database.query("SELECT id FROM person WHERE messenger_user_id = $1", String.valueOf(user)))
                .hasSize(1);
    }

    private List<UserError> link(Viewer viewer, String data) {
        return service.link(new MessengerAccountLinkInput(data), viewer)
                .await()
                .atMost(Duration.ofSeconds(10))
                .userErrors();
    }

    private static List<ErrorCode> codes(List<UserError> errors) {
        return errors.stream().map(UserError::code).toList();
    }

    /** A person whom nobody else uses; without a subject they came by the messenger alone. */
    private static Viewer newcomer(@Nullable String subject) {
        UUID person = UUID.randomUUID();
        Database.query(
                "INSERT INTO person (id, keycloak_subject, public_number, first_name) VALUES ($1, $2, $3, 'Новенький')",
                person,
                subject,
                PublicNumber.of(ThreadLocalRandom.current().nextLong(6_000_000_000L, 7_000_000_000L)));
        return new Viewer(Viewer.Kind.PERSON, person, "parta-web", subject, "session", Set.of(), Set.of(), Instant.MAX);
    }

    private static JsonObject input(TestLaunch launch) {
        return new JsonObject().put("launchData", launch.data());
    }

    private JsonObject version() {
        return new JsonObject().put("version", viewer("version").getInteger("version"));
    }

    private boolean linked() {
        return viewer("messengerLinked").getBoolean("messengerLinked");
    }

    private String cursor() {
        return viewer("notificationsCursor").getString("notificationsCursor");
    }

    private JsonObject viewer(String field) {
        return api.data("{ viewer { " + field + " } }").getJsonObject("viewer");
    }

    private static String account(String user) {
        return Database.query("SELECT messenger_user_id FROM person WHERE id = $1", TestOrganization.personKey(user))
                .get(0)
                .getString("messenger_user_id");
    }

    private static String lastNotification(String user) {
        return Database.query(
                        "SELECT type FROM live_event WHERE topic = $1 ORDER BY sequence DESC LIMIT 1",
                        TestOrganization.personKey(user))
                .get(0)
                .getString("type");
    }
}
