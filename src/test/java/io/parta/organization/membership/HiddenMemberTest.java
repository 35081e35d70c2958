package io.parta.organization.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.persistence.StatementCounts;
import io.parta.testing.Api;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member whom the viewer may not know of (ST-4) is refused as one who does not exist: same words, same work. */
@QuarkusTest
class HiddenMemberTest {

    @Inject
    StatementCounts statements;

    private TestOrganization organization;

    @BeforeEach
    void register() {
        organization = TestOrganization.verified().administrator("director").member("student", "STUDENT");
    }

    @Test
    void isRefusedLikeAnUnknownOne() {
        String hidden = organization.pupil("Чужая Анна");
        String unknown = TypeId.encode("member", organization.key(), UUID.randomUUID());
        remove(hidden);

        assertThat(workOf(hidden)).isEqualTo(workOf(unknown)).isNotEmpty();
    }

    /** Statements on the organisation's tables; the service's own, of every other second, may fall between. */
    private Map<String, Long> workOf(String member) {
        var before = statements.snapshot();
        remove(member);
        var work = new HashMap<String, Long>();
        statements.snapshot().forEach((statement, count) -> {
            long more = count - before.getOrDefault(statement, 0L);
            if (more > 0 && (statement.contains("membership") || statement.contains("organization"))) {
                work.put(statement, more);
            }
        });
        return work;
    }

    private static void remove(String member) {
        Unchanged.by(() -> assertThat(Api.as("student").refusals("memberRemove", new JsonObject().put("id", member)))
                .containsExactly("NOT_FOUND input.id"));
    }
}
