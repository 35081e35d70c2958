package io.parta.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The conventions of the schema that a program can hold it to. */
class SchemaStyleTest {

    /** The parser of the pinned engine hangs on huge exponents of these (CVE-2026-76763). */
    private static final Set<String> HANGING = Set.of("Float", "Long", "BigInteger", "BigDecimal");

    /** Lists without pages, each with what bounds it. */
    private static final Set<String> BOUNDED = Set.of(
            "Query.regions", // the 89 subjects
            "Query.nodes", // the length of its argument, at most 100
            "Query.errorCatalog", // the codes of ErrorCode
            "Query.apiLimits", // the limits of the service
            "AdministratorDemotePayload.possibleSuccessors", // ten names to choose from
            "Application.roles", // four roles
            "Application.subjects", // twenty subjects
            "Application.viewerActions", // the mutations of one object
            "ApplicationGrant.roles",
            "ApplicationGrant.subjects",
            "ApplicationsAcceptPayload.results", // the length of its argument, at most 100
            "ApplicationsRejectPayload.results",
            "AuditEntry.changes", // the fields of one input
            "ChatClosePayload.leftBehind", // the first hundred
            "ChatCopyPayload.leftBehind",
            "ChatsMergePayload.leftBehind",
            "ChatDuplicates.chats", // the first twenty
            "ChatFolderReorderPayload.folders", // twenty and the one that exists by itself
            "Guardianship.viewerActions", // the mutations of one object
            "MemberRemovePayload.possibleSuccessors", // ten names to choose from
            "MemberRolesUpdatePayload.journalRoles", // four roles
            "MemberRolesUpdatePayload.possibleSuccessors",
            "MembersTransferPayload.results", // the length of its argument, at most 100
            "Membership.guardians", // twenty
            "Membership.roles", // four roles
            "Membership.subjects", // twenty subjects
            "Membership.units", // twenty
            "Membership.viewerActions", // the mutations of one object
            "Membership.wards", // twenty
            "MembershipLeavePayload.possibleSuccessors",
            "MembershipRole.sources", // four sources
            "Organization.viewerActions", // the mutations of one object
            "Viewer.chatFolders", // twenty and the one that exists by itself
            "StepUp.acrValues", // a configured few
            "OrganizationUnit.viewerActions", // the mutations of one object
            "UnitMembersAddPayload.results", // the length of its argument, at most 100
            "UnitMembersRemovePayload.results",
            "OrganizationRequest.viewerActions", // the mutations of one object
            "OrganizationsRegisterPayload.results", // the length of its argument, at most 500
            "Chat.viewerActions", // the mutations of one object
            "Channel.audience", // four roles
            "Channel.publishers", // the first hundred
            "Channel.reactions", // twenty
            "Channel.viewerActions", // the mutations of one object
            "ChatCreatePayload.results", // the length of its argument, at most 100
            "ChatEvent.people", // a hundred, the most that one command adds or removes
            "ChatMembersAddPayload.results",
            "ChatMembersInvitePayload.results",
            "ChatMembersRemovePayload.results",
            "ChatMembersUninvitePayload.results",
            "ChatSettings.reactions", // twenty
            "Message.edits", // the last fifty
            "Message.entities", // a hundred
            "Message.reactions", // the kinds that the chat offers, twenty at a time
            "Query.stickerSets", // twenty
            "StickerSet.stickers", // fifty
            "Message.readBy", // four roles and none
            "MustRead.acknowledgedBy",
            "Message.viewerActions", // the mutations of one object
            "MessageEdit.entities", // a hundred
            "Poll.options", // twelve
            "ScheduledMessage.entities", // a hundred
            "Poll.viewerOptionIds", // twelve
            "ClassStudentsAddPayload.results", // the length of its argument, at most 100
            "ClassStudentsMovePayload.results",
            "ClassStudentsRemovePayload.results",
            "ClassInvitationsCreatePayload.invitations", // the length of its argument, at most 100
            "Invitation.subjects", // twenty subjects
            "Invitation.viewerActions", // the mutations of one object
            "InvitationAcceptPayload.gainedRoles", // four roles
            "InvitationRevokePayload.results", // the length of its argument, at most 100
            "ClassPromotionStep.conflicts", // what stands in the way of one class
            "ClassesPromotionPreview.steps", // 500 classes
            "SchoolClass.history", // one class for each year
            "SchoolClass.viewerActions", // the mutations of one object
            "UserError.path", // the depth of one input
            "Viewer.platformRoles", // four realm roles
            "WhyNotInChat.reasons"); // the reasons of the enum

    private final GraphQLSchema schema = SchemaFiles.parse(SchemaFiles.read(SchemaFiles.CURRENT));

    @Test
    void everythingIsDescribed() {
        var undescribed = new ArrayList<String>();
        types().filter(type -> blank(description(type))).forEach(type -> undescribed.add(type.getName()));
        fields().forEach(field -> {
            if (blank(field.definition().getDescription())) {
                undescribed.add(field.name());
            }
            field.definition().getArguments().stream()
                    .filter(argument -> blank(argument.getDescription()))
                    .forEach(argument -> undescribed.add(field.name() + "." + argument.getName()));
        });
        inputs().forEach(input -> input.getFields().stream()
                .filter(field -> blank(field.getDescription()))
                .forEach(field -> undescribed.add(input.getName() + "." + field.getName())));
        enums().forEach(type -> type.getValues().stream()
                .filter(value -> blank(value.getDescription()))
                .forEach(value -> undescribed.add(type.getName() + "." + value.getName())));

        assertThat(undescribed).isEmpty();
    }

    @Test
    void aMutationTakesOneInputAndAnswersANullablePayloadWithUserErrors() {
        var wrong = new ArrayList<String>();
        for (GraphQLFieldDefinition mutation : schema.getMutationType().getFieldDefinitions()) {
            String name = capital(mutation.getName());
            List<GraphQLArgument> arguments = mutation.getArguments();
            boolean input = arguments.size() == 1
                    && arguments.get(0).getName().equals("input")
                    && print(arguments.get(0).getType()).equals(name + "Input!");
            boolean payload = print(mutation.getType()).equals(name + "Payload");
            var errors = payload ? schema.getObjectType(name + "Payload").getField("userErrors") : null;
            if (!input || !payload || errors == null || !print(errors.getType()).equals("[UserError!]!")) {
                wrong.add(mutation.getName());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aPayloadShowsNullableResultsOnly() {
        assertThat(fields())
                .filteredOn(field -> field.type().endsWith("Payload"))
                .filteredOn(field -> !field.definition().getName().equals("userErrors"))
                .noneMatch(field -> field.definition().getType() instanceof GraphQLNonNull);
    }

    @Test
    void aListHasPagesOrIsBounded() {
        assertThat(fields())
                .filteredOn(field ->
                        GraphQLTypeUtil.unwrapNonNull(field.definition().getType()) instanceof GraphQLList)
                .filteredOn(field -> !field.type().endsWith("Connection")
                        && !field.definition().getName().equals("userErrors"))
                .extracting(Field::name)
                .isSubsetOf(BOUNDED);
    }

    @Test
    void aConnectionIsAskedForByPagesAndHasTheirShape() {
        var wrong = new ArrayList<String>();
        fields().forEach(field -> {
            String type =
                    GraphQLTypeUtil.unwrapAllAs(field.definition().getType()).toString();
            if (print(field.definition().getType()).replace("!", "").endsWith("Connection")
                    && (field.definition().getArgument("first") == null
                            || field.definition().getArgument("after") == null)) {
                wrong.add(field.name() + " of " + type);
            }
        });
        objects().filter(type -> type.getName().endsWith("Connection")).forEach(type -> {
            if (type.getField("edges") == null || type.getField("nodes") == null || type.getField("pageInfo") == null) {
                wrong.add(type.getName());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void noArgumentIsOfATypeThatHangsTheParser() {
        assertThat(fields().flatMap(field -> field.definition().getArguments().stream())
                        .map(argument ->
                                GraphQLTypeUtil.unwrapAll(argument.getType()).getName()))
                .doesNotContainAnyElementsOf(HANGING);
        assertThat(inputs().flatMap(input -> input.getFields().stream())
                        .map(field -> GraphQLTypeUtil.unwrapAll(field.getType()).getName()))
                .doesNotContainAnyElementsOf(HANGING);
    }

    @Test
    void aTimeIsNamedByWhenItWas() {
        assertThat(fields())
                .filteredOn(field -> print(field.definition().getType()).startsWith("DateTime"))
                .extracting(field -> field.definition().getName())
                .allMatch(name -> name.endsWith("At") || name.equals("serverTime"));
    }

    @Test
    void valuesAreUpperSnakeAndNoTypeCallsItselfAnEnum() {
        assertThat(enums().flatMap(type -> type.getValues().stream()).map(value -> value.getName()))
                .allMatch(name -> name.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"));
        assertThat(enums().map(GraphQLEnumType::getName)).noneMatch(name -> name.endsWith("Enum"));
    }

    @Test
    void anObjectWithAnIdIsANode() {
        assertThat(objects())
                .filteredOn(type -> type.getField("id") != null)
                .allMatch(type -> type.getInterfaces().stream()
                        .anyMatch(node -> node.getName().equals("Node")));
    }

    /** ID-2: nobody finds a person by phone and nobody is shown one. */
    @Test
    void noPhoneOfAPersonIsShownOrAskedFor() {
        assertThat(fields())
                .filteredOn(field -> Set.of("Person", "Viewer", "Membership").contains(field.type()))
                .noneMatch(field ->
                        field.definition().getName().toLowerCase(Locale.ROOT).contains("phone"));
        assertThat(fields().flatMap(field -> field.definition().getArguments().stream()))
                .noneMatch(
                        argument -> argument.getName().toLowerCase(Locale.ROOT).contains("phone"));
    }

    private record Field(String type, GraphQLFieldDefinition definition) {
        String name() {
            return type + "." + definition.getName();
        }
    }

    private Stream<Field> fields() {
        return types().filter(GraphQLFieldsContainer.class::isInstance)
                .map(GraphQLFieldsContainer.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream().map(field -> new Field(type.getName(), field)));
    }

    private Stream<GraphQLNamedSchemaElement> types() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .map(GraphQLNamedSchemaElement.class::cast);
    }

    private Stream<GraphQLObjectType> objects() {
        return types().filter(GraphQLObjectType.class::isInstance).map(GraphQLObjectType.class::cast);
    }

    private Stream<GraphQLInputObjectType> inputs() {
        return types().filter(GraphQLInputObjectType.class::isInstance).map(GraphQLInputObjectType.class::cast);
    }

    private Stream<GraphQLEnumType> enums() {
        return types().filter(GraphQLEnumType.class::isInstance).map(GraphQLEnumType.class::cast);
    }

    private static String description(GraphQLNamedSchemaElement type) {
        return type.getDescription();
    }

    private static boolean blank(String description) {
        return description == null || description.isBlank();
    }

    private static String print(GraphQLType type) {
        return GraphQLTypeUtil.simplePrint(type);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
