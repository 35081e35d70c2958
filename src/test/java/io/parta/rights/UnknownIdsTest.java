package io.parta.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.rights.Matrix.Row;
import io.parta.testing.Principal;
import io.parta.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Whoever may not know of an object is answered as if there was none: the same words after the same statements. Tried with
 * every row of the matrix that takes one id, for each principal to whom {@code node} shows nothing by it.
 */
@QuarkusTest
class UnknownIdsTest {

    private static final long FAR = 1_000;
    private static final String NODE = "query ($id: ID!) { node(id: $id) { id } }";

    /** Outcomes that ask for nothing by the id. */
    private static final Set<String> AT_THE_DOOR = Set.of("UNAUTHENTICATED", "FORBIDDEN");

    private static final Logger LOG = Logger.getLogger(UnknownIdsTest.class);

    @Inject
    AsViewer api;

    private final Matrix matrix = new Matrix();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Boolean> hidden = new HashMap<>();
    private final Set<String> statements = new HashSet<>();
    private int compared;

    /** An answer, and the statements that it took. */
    private record Told(String answer, Map<String, Long> statements) {}

    @Test
    void areAnsweredLikeIdsOfWhatIsHidden() {
        AuthorizationMatrixTest.CONTEXTS.forEach(context -> context.add(matrix));
        var world = MatrixWorld.home();
        AuthorizationMatrixTest.CONTEXTS.forEach(context -> context.prepare(world));

        matrix.rows().forEach((name, row) -> {
            if (row.variables().size() == 1) {
                String id = AuthorizationMatrixTest.values(row, world)
                        .getString(row.variables().get(0));
                for (Principal principal : Principal.values()) {
                    if (!AT_THE_DOOR.contains(row.outcomes().get(principal)) && isHidden(id, principal)) {
                        compare(name, row, id, principal);
                    }
                }
            }
        });

        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(1_000);
        assertThat(statements)
                .as("those of commands too")
                .anyMatch(text -> text.endsWith("for no key update of oe1_0"));
        LOG.infof("Unknown ids: %d answers compared", compared);
    }

    private boolean isHidden(String id, Principal principal) {
        return hidden.computeIfAbsent(
                principal + id,
                same -> api.answer(NODE, new JsonObject().put("id", id), principal.viewer())
                                .getJsonObject("data")
                                .getValue("node")
                        == null);
    }

    private void compare(String name, Row row, String id, Principal principal) {
        String variable = row.variables().get(0);
        String document = row.document().replace("{ code }", "{ code message path remedy { kind operation } }");
        var documents = new LinkedHashSet<String>();
        documents.add(document);
        documents.add(document.replace("node(id: $" + variable + ")", "nodes(ids: [$" + variable + "])"));
        for (String asked : documents) {
            var told = tell(asked, new JsonObject().put(variable, id), principal);
            for (String unknown : unknown(id, principal)) {
                equal(
                        name + " for " + principal,
                        told,
                        tell(asked, new JsonObject().put(variable, unknown), principal));
            }
        }
    }

    private void equal(String what, Told hidden, Told unknown) {
        compared++;
        if (!hidden.answer().equals(unknown.answer())) {
            differences.add(what + ": " + hidden.answer() + " is not " + unknown.answer());
        }
        var more = new TreeMap<>(hidden.statements());
        unknown.statements().forEach((text, count) -> more.merge(text, -count, Long::sum));
        more.values().removeIf(count -> count == 0);
        if (!more.isEmpty()) {
            differences.add(what + ": hidden took more of " + more);
        }
    }

    private Told tell(String document, JsonObject variables, Principal principal) {
        var answer = new AtomicReference<>(new JsonObject());
        var ran = Statements.during(() -> answer.set(api.answer(document, variables, principal.viewer())));
        statements.addAll(ran.keySet());
        answer.get().remove("extensions");
        return new Told(answer.get().encode(), ran);
    }

    /**
     * Well-formed ids that nothing has: one in the organisation or chat of the object, and one in none, unless everybody
     * knows of the organisation.
     */
    private List<String> unknown(String id, Principal principal) {
        String prefix = TypeId.prefixOf(id);
        var unknown = new ArrayList<String>();
        TypeId.decodePartitioned(prefix, id).ifPresent(key -> {
            unknown.add(TypeId.encode(prefix, key.partition(), UUID.randomUUID()));
            if (isHidden(TypeId.encode("org", key.partition()), principal)) {
                unknown.add(TypeId.encode(prefix, UUID.randomUUID(), UUID.randomUUID()));
            }
        });
        TypeId.decodeSequenced(prefix, id).ifPresent(key -> {
            unknown.add(TypeId.encode(prefix, key.partition(), key.sequence() + FAR));
            unknown.add(TypeId.encode(prefix, UUID.randomUUID(), key.sequence()));
        });
        return unknown.isEmpty() ? List.of(TypeId.encode(prefix, UUID.randomUUID())) : unknown;
    }
}
