package io.parta.organization.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people of a class stand by their names, also when those change (ST-3, ST-4). */
@QuarkusTest
class ClassOrderTest {

    private static final String NAMES = """
            students(first: 2) { nodes { rosterName } }
            staff(first: 2) { nodes { membership { rosterName } } }
            """;

    @Inject
    Pool pool;

    private TestOrganization school;
    private TestClass fifth;

    @BeforeEach
    void register() {
        school = TestOrganization.verified().administrator("director");
        fifth = TestClass.of(school, 5, "А");
    }

    @Test
    void whoIsRenamedMoves() {
        String student = school.pupil("Акимов Антон");
        for (String pupil : List.of(student, school.pupil("Ёлкин Егор"), school.pupil("Жуков Захар"))) {
            fifth.student(membership(pupil));
        }
        school.member("teacher", "TEACHER").member("teacher2", "TEACHER");
        teaches("teacher");
        teaches("teacher2");
        assertThat(students()).containsExactly("Акимов Антон", "Ёлкин Егор");
        assertThat(staff()).containsExactly("teacher", "teacher2");

        rename(student, "Ежов Антон");
        rename(TypeId.encode("member", school.key(), school.membershipKey("teacher")), "Яковлев Яков");

        assertThat(students()).containsExactly("Ежов Антон", "Ёлкин Егор");
        assertThat(staff()).containsExactly("teacher2", "Яковлев Яков");
    }

    /** A place that comes while a new name is not committed yet stands by the new name. */
    @Test
    void aPlaceWaitsForTheNameThatChangesBesideIt() throws Exception {
        UUID pupil = membership(school.pupil("Акимов Антон"));
        fifth.student(membership(school.pupil("Быкова Белла")));
        SqlConnection renaming = done(pool.getConnection());
        CompletableFuture<TestClass> placed;
        try {
            var transaction = done(renaming.begin());
            int process = done(renaming.preparedQuery("UPDATE membership SET roster_name = 'Яшин Антон' "
                                    + "WHERE organization_id = $1 AND id = $2 RETURNING pg_backend_pid() AS process")
                            .execute(Tuple.of(school.key(), pupil)))
                    .iterator()
                    .next()
                    .getInteger("process");

            placed = CompletableFuture.supplyAsync(() -> fifth.student(pupil));
            await().until(() -> isAwaited(process));
            done(transaction.commit());
        } finally {
            done(renaming.close());
        }
        placed.get(10, TimeUnit.SECONDS);

        assertThat(students()).containsExactly("Быкова Белла", "Яшин Антон");
    }

    private static <T> T done(Uni<T> step) {
        return step.await().atMost(Duration.ofSeconds(10));
    }

    private static boolean isAwaited(int process) {
        return !Database.query(
                        "SELECT FROM pg_locks waiting JOIN pg_locks held ON held.transactionid = waiting.transactionid "
                                + "AND held.granted WHERE NOT waiting.granted AND held.pid = $1",
                        process)
                .isEmpty();
    }

    private void teaches(String user) {
        var post = new JsonObject()
                .put("classId", fifth.id())
                .put("membershipId", TypeId.encode("member", school.key(), school.membershipKey(user)))
                .put("kind", "SUBJECT_TEACHER")
                .put("subject", "Физика");
        assertThat(Api.as("director").refusals("classStaffAttach", post)).isEmpty();
    }

    private static void rename(String member, String name) {
        JsonObject read = Api.as("operator")
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on Membership { version } } }",
                        new JsonObject().put("id", member))
                .getJsonObject("node");
        var input = new JsonObject()
                .put("id", member)
                .put("version", read.getInteger("version"))
                .put("rosterName", name);
        assertThat(Api.as("director").refusals("memberUpdate", input)).isEmpty();
    }

    private List<String> students() {
        return fifth.read(NAMES).getJsonObject("students").getJsonArray("nodes").stream()
                .map(one -> ((JsonObject) one).getString("rosterName"))
                .toList();
    }

    private List<String> staff() {
        JsonArray nodes = fifth.read(NAMES).getJsonObject("staff").getJsonArray("nodes");
        return nodes.stream()
                .map(one -> ((JsonObject) one).getJsonObject("membership").getString("rosterName"))
                .toList();
    }

    private static UUID membership(String member) {
        return TypeId.decodePartitioned("member", member).orElseThrow().key();
    }
}
