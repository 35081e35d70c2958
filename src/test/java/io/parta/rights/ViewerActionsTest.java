package io.parta.rights;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.parta.rights.Actions.Action;
import io.parta.testing.Principal;
import io.parta.testing.TestSchool;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * RO-5: for each action and kind of principal, what {@code viewerActions} says is what the mutation does. Whoever is shown
 * no action may not know of the object, and the mutation says so too.
 */
@QuarkusTest
class ViewerActionsTest {

    private static final List<ActionRows> CONTEXTS = List.of(
            new OrganizationActionRows(),
            new RegistrationActionRows(),
            new MemberActionRows(),
            new ClassActionRows(),
            new UnitActionRows(),
            new ApplicationActionRows(),
            new InvitationActionRows(),
            new ChatActionRows(),
            new ChannelActionRows());

    private static final Set<String> NOT_SHOWN =
            Set.of("UNAUTHENTICATED", "FORBIDDEN", "refused NOT_FOUND", "refused NOT_ALLOWED");

    private static final Logger LOG = Logger.getLogger(ViewerActionsTest.class);
    private static final AtomicInteger TRIED = new AtomicInteger();

    @Inject
    AsViewer api;

    @Inject
    GraphQLSchema schema;

    static List<Actions.Of> objects() {
        var actions = new Actions();
        CONTEXTS.forEach(context -> context.add(actions));
        return actions.all();
    }

    @AfterAll
    static void count() {
        LOG.infof("viewerActions: %d times an action by a principal", TRIED.get());
    }

    @ParameterizedTest
    @MethodSource("objects")
    void sayWhatTheMutationsDo(Actions.Of of) {
        var wrong = new ArrayList<String>();
        var place = new Place(of);
        var said = new EnumMap<Principal, Map<String, String>>(Principal.class);
        for (Principal principal : Principal.values()) {
            said.put(principal, answered(place.object, of.type(), principal));
        }
        for (Action action : of.actions()) {
            for (Principal principal : Principal.values()) {
                String told = said.get(principal).getOrDefault(action.mutation(), "nothing");
                String done = place.done(action, principal);
                if (!agree(told, done)) {
                    wrong.add(action.mutation() + ": " + principal + " was told " + told + " and got " + done);
                }
                TRIED.incrementAndGet();
            }
        }
        place.school.dissolve();

        assertThat(wrong).isEmpty();
    }

    /** A school with the object; another one after each action that changed it. */
    private final class Place {

        private final Actions.Of of;
        private TestSchool school;
        private String object;

        Place(Actions.Of of) {
            this.of = of;
            this.school = of.school();
            this.object = of.object(school);
        }

        String done(Action action, Principal principal) {
            var input = new JsonObject().put("input", action.input().apply(school, object));
            String done = api.outcome(action.document(), input, principal.viewer());
            if (done.equals("ok")) {
                school.dissolve();
                school = of.school();
                object = of.object(school);
            }
            return done;
        }
    }

    /** Whatever shows actions is tried with all that it shows to anybody, nothing less. */
    @Test
    void everyActionThatIsShownIsTried() {
        var shown = new TreeMap<String, Set<String>>();
        var tried = new TreeMap<String, Set<String>>();
        for (var of : objects()) {
            shown.computeIfAbsent(of.type(), type -> shown(of.object(of.school()), type));
            of.actions().forEach(action -> tried.computeIfAbsent(of.type(), type -> new TreeSet<>())
                    .add(action.mutation()));
        }

        assertThat(tried).isEqualTo(shown);
        assertThat(tried.keySet()).containsExactlyInAnyOrderElementsOf(typesWithActions());
    }

    /** What an object shows to any principal. */
    private Set<String> shown(String object, String type) {
        return Stream.of(Principal.values())
                .flatMap(principal -> answered(object, type, principal).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> typesWithActions() {
        return schema.getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLObjectType object && object.getFieldDefinition("viewerActions") != null)
                .map(GraphQLNamedType::getName)
                .toList();
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

    private static boolean agree(String told, String done) {
        return told.equals("nothing") ? NOT_SHOWN.contains(done) : done.equals(told) || done.equals("refused " + told);
    }
}
