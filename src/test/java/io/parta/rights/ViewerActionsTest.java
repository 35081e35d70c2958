package io.parta.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.rights.Actions.Action;
import io.parta.testing.Api;
import io.parta.testing.Principal;
import io.parta.testing.TestSchool;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * RO-5: for each action and kind of principal, what {@code viewerActions} says is what the mutation does. Whoever is shown
 * no action may not know of the object, and the mutation says so too.
 */
@QuarkusTest
class ViewerActionsTest {

    private static final List<ActionRows> CONTEXTS =
            List.of(new OrganizationActionRows(), new MemberActionRows(), new ClassActionRows(), new UnitActionRows());

    private static final Set<String> NOT_SHOWN =
            Set.of("UNAUTHENTICATED", "FORBIDDEN", "refused NOT_FOUND", "refused NOT_ALLOWED");

    @Inject
    AsViewer api;

    static List<Action> actions() {
        var actions = new Actions();
        CONTEXTS.forEach(context -> context.add(actions));
        return actions.all();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void sayWhatTheMutationDoes(Action action) {
        var wrong = new ArrayList<String>();
        var school = TestSchool.make();
        String object = action.object().apply(school);
        for (Principal principal : Principal.values()) {
            String said = said(object, action, principal);
            var input = new JsonObject().put("input", action.input().apply(school, object));
            String done = api.outcome(Api.mutation(action.mutation(), ""), input, principal.viewer());
            if (!agree(said, done)) {
                wrong.add(principal + " was told " + said + " and got " + done);
            }
            if (done.equals("ok")) {
                school = TestSchool.make();
                object = action.object().apply(school);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What a type of object shows to the operator is what is tried above, nothing less. */
    @Test
    void everyActionThatIsShownIsTried() {
        var school = TestSchool.make();
        Map<String, Set<String>> shown = new HashMap<>();
        actions()
                .forEach(action -> shown.computeIfAbsent(
                        action.type(), type -> answered(action.object().apply(school), type, Principal.OPERATOR)
                                .keySet()));
        var tried = actions().stream()
                .collect(Collectors.groupingBy(
                        Action::type,
                        HashMap::new,
                        Collectors.mapping(Action::mutation, Collectors.toCollection(TreeSet::new))));

        assertThat(tried).isEqualTo(shown);
    }

    private String said(String object, Action action, Principal principal) {
        return answered(object, action.type(), principal).getOrDefault(action.mutation(), "nothing");
    }

    /** By mutation: {@code ok}, or the code it would be refused with. */
    private Map<String, String> answered(String object, String type, Principal principal) {
        var answer = api.run(
                "query ($id: ID!) { node(id: $id) { ... on " + type
                        + " { viewerActions { action allowed reasonCode } } } }",
                new JsonObject().put("id", object),
                principal.viewer());
        var node = answer.getJsonObject("data", new JsonObject()).getJsonObject("node");
        return node == null
                ? Map.of()
                : node.getJsonArray("viewerActions").stream()
                        .map(JsonObject.class::cast)
                        .collect(Collectors.toMap(
                                one -> one.getString("action"),
                                one -> one.getBoolean("allowed") ? "ok" : one.getString("reasonCode")));
    }

    private static boolean agree(String said, String done) {
        return said.equals("nothing") ? NOT_SHOWN.contains(done) : done.equals(said) || done.equals("refused " + said);
    }
}
