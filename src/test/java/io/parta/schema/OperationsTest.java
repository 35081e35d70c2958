package io.parta.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ParseAndValidate;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestLaunch;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example operations of {@code graphql-schema/operations}: they are documentation, so they run. */
@QuarkusTest
class OperationsTest {

    @Inject
    GraphQLSchema schema;

    private TestOrganization pending;
    private TestOrganization verified;
    private TestOrganization suspended;

    @BeforeEach
    void register() {
        pending = TestOrganization.pending();
        verified = TestOrganization.verified();
        suspended = TestOrganization.verified().suspend();
    }

    /** But the screens, which ScreensTest runs as those who look at them. */
    static Stream<Path> operations() {
        return SchemaFiles.operations().stream()
                .filter(file -> !file.getParent().endsWith("screens"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isValidAndRuns(Path file) {
        String document = SchemaFiles.read(file);
        var parsed = new Parser().parseDocument(document);
        assertThat(ParseAndValidate.validate(schema, parsed, Locale.ENGLISH)).isEmpty();
        var operation = parsed.getDefinitionsOfType(OperationDefinition.class).get(0);
        if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
            return; // Run over sockets: OrganizationEventsTest, NotificationsTest, ChatEventsTest …
        }

        JsonObject data =
                Api.as("operator").data(document, variables(file.getFileName().toString()));

        data.stream()
                .map(Map.Entry::getValue)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(payload -> payload.containsKey("userErrors"))
                .forEach(payload ->
                        assertThat(payload.getJsonArray("userErrors")).isEmpty());
    }

    @Test
    void everyRootFieldHasAnExample() {
        var shown = new TreeSet<String>();
        SchemaFiles.operations().forEach(file -> new Parser()
                .parseDocument(SchemaFiles.read(file))
                .getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> operation
                        .getSelectionSet()
                        .getSelectionsOfType(Field.class)
                        .forEach(field -> shown.add(field.getName()))));

        assertThat(Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                        .flatMap(root -> root.getFieldDefinitions().stream())
                        .map(field -> field.getName()))
                .isSubsetOf(shown);
    }

    private JsonObject variables(String file) {
        JsonObject input =
                switch (file) {
                    case "organizationRegister.graphql" -> TestOrganization.data();
                    case "organizationVerify.graphql" -> new JsonObject().put("id", pending.id());
                    case "organizationSuspend.graphql" ->
                        new JsonObject().put("id", verified.id()).put("reason", "Проверка документов");
                    case "organizationReinstate.graphql" -> new JsonObject().put("id", suspended.id());
                    case "organizationUpdate.graphql" ->
                        new JsonObject()
                                .put("id", verified.id())
                                .put("version", verified.version())
                                .put("website", "https://school57.example");
                    case "administratorAppoint.graphql" -> verified.appointment("director");
                    case "profileUpdate.graphql" -> profile();
                    case "messengerAccountLink.graphql" -> launch();
                    case "messengerAccountUnlink.graphql" -> new JsonObject().put("version", profileVersion());
                    default ->
                        file.startsWith("application") ? new ApplicationExamples(verified).input(file) : ofMember(file);
                };
        return input != null ? new JsonObject().put("input", input) : queried(file);
    }

    /** Input of a command on a member or a class; null when it is neither. */
    private JsonObject ofMember(String file) {
        return switch (file) {
            case "memberAdd.graphql" -> member("STUDENT").put("birthDate", "2015-03-08");
            case "memberUpdate.graphql" ->
                new JsonObject().put("id", added()).put("version", 0).put("rosterName", "Петрова Анна");
            case "memberRolesUpdate.graphql" ->
                new JsonObject().put("id", added()).put("replace", new JsonArray().add("STAFF"));
            case "memberRemove.graphql" -> new JsonObject().put("id", added());
            case "membershipLeave.graphql" -> new JsonObject().put("id", own());
            case "administratorDemote.graphql" -> new JsonObject().put("id", administrator());
            case "guardianshipAdd.graphql" -> guardianship(added());
            case "guardianshipConfirm.graphql" -> new JsonObject().put("id", waiting());
            case "guardianshipEnd.graphql" -> new JsonObject().put("id", guarded());
            case "membersTransfer.graphql" ->
                new JsonObject()
                        .put("organizationId", TestOrganization.verified().id())
                        .put("membershipIds", new JsonArray().add(verified.pupil("Иванов Иван")));
            case "memberAttachPerson.graphql" ->
                new JsonObject().put("id", added()).put("publicNumber", number("operator"));
            default -> ofOthers(file);
        };
    }

    /** Of the first context that knows the file. */
    private @Nullable JsonObject ofOthers(String file) {
        return Stream.<Function<String, @Nullable JsonObject>>of(
                        new InvitationExamples(verified)::input,
                        new ClassExamples(verified)::input,
                        RegistrationExamples::input,
                        new SafetyExamples(verified)::input,
                        new ChatExamples(verified)::input,
                        new ChannelExamples(verified)::input)
                .map(examples -> examples.apply(file))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private JsonObject queried(String file) {
        return switch (file) {
            case "organizationRequests.graphql" ->
                new JsonObject().put("filter", new JsonObject().put("state", "PENDING"));
            case "organization.graphql",
                    "classes.graphql",
                    "organizationChannels.graphql",
                    "invitations.graphql",
                    "organizationMembers.graphql",
                    "duplicateMembers.graphql",
                    "organizationApplications.graphql" -> new JsonObject().put("id", verified.id());
            case "invitationPreview.graphql" -> new JsonObject().put("token", new InvitationExamples(verified).token());
            case "chatLinkPreview.graphql" -> new ChatExamples(verified).link().accepting();
            case "organizations.graphql" ->
                new JsonObject()
                        .put("filter", new JsonObject().put("regionCode", "77").put("search", "школа"));
            case "units.graphql" -> new JsonObject().put("id", verified.id());
            case "whyNotInChat.graphql" -> new JsonObject().put("id", added());
            case "unit.graphql" -> new UnitExamples(verified).unit();
            case "schoolClass.graphql" -> new ClassExamples(verified).fifth();
            case "canContact.graphql", "childPrivacy.graphql" -> new SafetyExamples(verified).child();
            case "chat.graphql",
                    "chatLinks.graphql",
                    "chatWaitingInvitations.graphql",
                    "chatMessagesAround.graphql",
                    "chatMembers.graphql",
                    "chatScheduledMessages.graphql",
                    "messageReaders.graphql",
                    "chatMedia.graphql" -> new ChatExamples(verified).queried();
            case "channelByHandle.graphql" -> new ChannelExamples(verified).handle();
            case "messageSearch.graphql" -> new JsonObject().put("query", "контрольная");
            case "classesPromotionPreview.graphql", "duplicateChats.graphql" ->
                new JsonObject().put("organizationId", verified.id());
            case "node.graphql", "nodes.graphql" ->
                new JsonObject().put("ids", new JsonArray().add(verified.id())).put("id", verified.id());
            default -> new JsonObject();
        };
    }

    private JsonObject member(String role) {
        return new JsonObject()
                .put("organizationId", verified.id())
                .put("rosterName", "Иванова Анна Петровна")
                .put("roles", new JsonArray().add(role));
    }

    /** Id of a member without an account. */
    private String added() {
        return Api.as("operator")
                .mutate("memberAdd", member("STAFF"), "membership { id }")
                .getJsonObject("membership")
                .getString("id");
    }

    /** Id of the operator's own membership. */
    private String own() {
        return Api.as("operator")
                .mutate("memberAdd", member("STAFF").put("publicNumber", number("operator")), "membership { id }")
                .getJsonObject("membership")
                .getString("id");
    }

    private JsonObject guardianship(String guardian) {
        String student = Api.as("operator")
                .mutate("memberAdd", member("STUDENT"), "membership { id }")
                .getJsonObject("membership")
                .getString("id");
        return new JsonObject()
                .put("guardianId", guardian)
                .put("studentId", student)
                .put("kind", "MOTHER");
    }

    private String guarded() {
        return Api.as("operator")
                .mutate("guardianshipAdd", guardianship(added()), "guardianship { id }")
                .getJsonObject("guardianship")
                .getString("id");
    }

    /** Id of a guardianship that waits, as an application or a link will leave it. */
    private String waiting() {
        String id = guarded();
        Database.query(
                "UPDATE guardianship SET state = 'PENDING', confirmed_at = NULL WHERE organization_id = $1",
                verified.key());
        return id;
    }

    /** Id of one of two administrators. */
    private String administrator() {
        verified.administrator("director");
        return Api.as("operator")
                .mutate("administratorAppoint", verified.appointment("director2"), "membership { id }")
                .getJsonObject("membership")
                .getString("id");
    }

    private static String number(String user) {
        return Api.as(user)
                .data("{ viewer { publicNumber } }")
                .getJsonObject("viewer")
                .getString("publicNumber");
    }

    private static JsonObject profile() {
        return new JsonObject().put("version", profileVersion()).put("nickname", "Оператор");
    }

    private static int profileVersion() {
        return Api.as("operator")
                .data("{ viewer { version } }")
                .getJsonObject("viewer")
                .getInteger("version");
    }

    /** A start of the mini-app by the operator, to whom no account is linked. */
    private static JsonObject launch() {
        Database.query(
                "UPDATE person SET messenger_user_id = NULL WHERE id = $1", TestOrganization.personKey("operator"));
        return new JsonObject()
                .put("launchData", TestLaunch.by(TestLaunch.newUser()).data());
    }
}
