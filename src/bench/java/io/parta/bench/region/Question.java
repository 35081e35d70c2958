package io.parta.bench.region;

import io.parta.platform.graphql.node.TypeId;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Lists and searches of the region, each as a screen asks it; the variables differ from one request to the next. */
enum Question {
    ORGANIZATIONS_BY_NAME(
            "the first 20 organisations by name",
            Asker.TEACHER,
            Documents.ORGANIZATIONS,
            (caller, turn) -> new JsonObject()),
    ORGANIZATIONS_OF_REGION(
            "the first 20 schools of the region",
            Asker.TEACHER,
            Documents.ORGANIZATIONS,
            (caller, turn) -> filter(new JsonObject().put("regionCode", "66").put("kind", "SCHOOL"))),
    ORGANIZATIONS_SEARCHED(
            "schools by the words typed so far",
            Asker.TEACHER,
            Documents.ORGANIZATIONS,
            (caller, turn) -> filter(new JsonObject().put("search", "школа " + turn % 100))),
    ORGANIZATION_BY_ID(
            "an organisation by id",
            Asker.STUDENT,
            "query ($id: ID!) { organization(id: $id) { id shortName fullName state address } }",
            (caller, turn) -> new JsonObject().put("id", id(caller))),
    MY_MEMBERSHIPS(
            "my memberships with their organisations",
            Asker.GUARDIAN,
            "{ viewer { memberships { nodes { id rosterName roles { role state } organization { id shortName } } } } }",
            (caller, turn) -> new JsonObject()),
    CLASSES(
            "the classes of my school, up to 50",
            Asker.TEACHER,
            "query ($id: ID!) { organization(id: $id) { classes(first: 50) { nodes { id name grade studentCount } } } }",
            (caller, turn) -> new JsonObject().put("id", id(caller))),
    CLASSES_LAST_YEAR(
            "the classes of last year, up to 50",
            Asker.ADMINISTRATOR,
            "query ($id: ID!, $year: Int!) { organization(id: $id) { classes(filter: { academicYear: $year }, first: 50) "
                    + "{ nodes { id name state studentCount } } } }",
            (caller, turn) -> new JsonObject().put("id", id(caller)).put("year", caller.year() - 1)),
    CLASS_BY_ID(
            "a class by id",
            Asker.STUDENT,
            "query ($id: ID!) { node(id: $id) { ... on SchoolClass { id name studentCount organization { id shortName } } } }",
            (caller, turn) -> new JsonObject()
                    .put("id", TypeId.encode("class", uuid(caller.organization()), uuid(caller.schoolClass())))),
    MEMBERS_TO_A_TEACHER(
            "members by name, the first 20, to a teacher",
            Asker.TEACHER,
            Documents.MEMBERS,
            (caller, turn) -> new JsonObject().put("id", id(caller))),
    MEMBERS_TO_A_STUDENT(
            "members by name, the first 20, to a student",
            Asker.STUDENT,
            Documents.MEMBERS,
            (caller, turn) -> new JsonObject().put("id", id(caller))),
    MEMBERS_SEARCHED(
            "members by a name with a wrong letter", Asker.TEACHER, Documents.MEMBERS, (caller, turn) -> filter(
                            new JsonObject().put("search", "кузнецва"))
                    .put("id", id(caller))),
    MEMBERS_TEACHERS("the first 20 teachers of my school", Asker.GUARDIAN, Documents.MEMBERS, (caller, turn) -> filter(
                    new JsonObject().put("role", "TEACHER"))
            .put("id", id(caller))),
    MEMBERS_OF_CLASS(
            "students and staff of a class", Asker.TEACHER, Documents.MEMBERS, (caller, turn) -> filter(new JsonObject()
                            .put(
                                    "classId",
                                    TypeId.encode("class", uuid(caller.organization()), uuid(caller.schoolClass()))))
                    .put("id", id(caller))),
    MEMBER_BY_ID(
            "a member by id, as a student may see them",
            Asker.STUDENT,
            "query ($id: ID!) { node(id: $id) { ... on Membership { id rosterName roles { role } person { id firstName } } } }",
            (caller, turn) -> new JsonObject()
                    .put("id", TypeId.encode("member", uuid(caller.organization()), uuid(caller.colleague())))),
    MEMBERS_SEARCHED_BY_A_STUDENT(
            "members by a name with a wrong letter, to a student",
            Asker.STUDENT,
            Documents.MEMBERS,
            (caller, turn) -> filter(new JsonObject().put("search", "кузнецва")).put("id", id(caller))),
    MEMBERS_OF_UNIT("the members of a unit", Asker.TEACHER, Documents.MEMBERS, (caller, turn) -> filter(new JsonObject()
                    .put("unitId", TypeId.encode("unit", uuid(caller.organization()), uuid(caller.unit()))))
            .put("id", id(caller))),
    UNITS(
            "the units of my school with their heads",
            Asker.TEACHER,
            "query ($id: ID!) { organization(id: $id) { units(first: 20) { nodes { id name memberCount members(first: 1) "
                    + "{ edges { post node { id rosterName } } } } } } }",
            (caller, turn) -> new JsonObject().put("id", id(caller))),
    CONTACT(
            "whether I may write to somebody",
            Asker.STUDENT,
            "query ($id: ID!) { canContact(personId: $id, way: WRITE) { allowed reasonCode } }",
            (caller, turn) -> new JsonObject().put("id", TypeId.encode("person", uuid(caller.colleaguePerson())))),
    APPLICATIONS(
            "open applications, the latest 20", Asker.ADMINISTRATOR, Documents.APPLICATIONS, (caller, turn) -> filter(
                            new JsonObject().put("state", "SENT"))
                    .put("id", id(caller))),
    APPLICATIONS_BY_NAME(
            "all applications by name, the first 20",
            Asker.ADMINISTRATOR,
            Documents.APPLICATIONS,
            (caller, turn) -> new JsonObject()
                    .put("id", id(caller))
                    .put("orderBy", new JsonObject().put("field", "NAME").put("direction", "ASC"))),
    APPLICATIONS_SEARCHED(
            "applications by a name with a wrong letter",
            Asker.ADMINISTRATOR,
            Documents.APPLICATIONS,
            (caller, turn) -> filter(new JsonObject().put("search", "кузнецва")).put("id", id(caller))),
    INVITATIONS(
            "invitations with who has come, the latest 20",
            Asker.ADMINISTRATOR,
            Documents.INVITATIONS,
            (caller, turn) -> new JsonObject().put("id", id(caller))),
    INVITATIONS_OF_CLASS("invitations of a class", Asker.ADMINISTRATOR, Documents.INVITATIONS, (caller, turn) -> filter(
                    new JsonObject()
                            .put(
                                    "classId",
                                    TypeId.encode("class", uuid(caller.organization()), uuid(caller.schoolClass()))))
            .put("id", id(caller))),
    INVITATIONS_SEARCHED(
            "invitations by the student's name", Asker.ADMINISTRATOR, Documents.INVITATIONS, (caller, turn) -> filter(
                            new JsonObject().put("search", "кузнецов"))
                    .put("id", id(caller))),
    REQUESTS(
            "open requests for organisations",
            Asker.OPERATOR,
            Documents.REQUESTS,
            (caller, turn) -> filter(new JsonObject().put("state", "PENDING"))),
    REQUESTS_SEARCHED(
            "requests by words",
            Asker.OPERATOR,
            Documents.REQUESTS,
            (caller, turn) -> filter(new JsonObject().put("search", "школа " + (644 + turn % 51)))),
    CABINET_SCREEN(
            "the screen: cabinet of the organisation",
            Asker.ADMINISTRATOR,
            screen("organizationCabinet"),
            (caller, turn) -> new JsonObject().put("id", id(caller))),
    MEMBERS_SCREEN("the screen: members", Asker.ADMINISTRATOR, screen("members"), (caller, turn) -> new JsonObject()
            .put("id", id(caller))),
    APPLICATIONS_SCREEN(
            "the screen: applications", Asker.ADMINISTRATOR, screen("applications"), (caller, turn) -> new JsonObject()
                    .put("id", id(caller))),
    INVITATIONS_SCREEN(
            "the screen: invitations", Asker.ADMINISTRATOR, screen("invitations"), (caller, turn) -> new JsonObject()
                    .put("id", id(caller))),
    CLASS_SCREEN("the screen: a class", Asker.ADMINISTRATOR, screen("schoolClass"), (caller, turn) -> new JsonObject()
            .put("id", TypeId.encode("class", uuid(caller.organization()), uuid(caller.schoolClass())))),
    GUARDIAN_SCREEN(
            "the screen: a guardian's children",
            Asker.GUARDIAN,
            screen("guardianHome"),
            (caller, turn) -> new JsonObject());

    /** Whose token asks. */
    enum Asker {
        ADMINISTRATOR,
        TEACHER,
        STUDENT,
        GUARDIAN,
        OPERATOR
    }

    final String title;
    final Asker asker;
    private final String document;
    private final BiFunction<Caller, Integer, JsonObject> variables;

    Question(String title, Asker asker, String document, BiFunction<Caller, Integer, JsonObject> variables) {
        this.title = title;
        this.asker = asker;
        this.document = document;
        this.variables = variables;
    }

    /** The body of a request. */
    String body(List<Caller> callers, int turn) {
        return new JsonObject()
                .put("query", document)
                .put("variables", variables.apply(callers.get(turn % callers.size()), turn))
                .encode();
    }

    private static JsonObject filter(JsonObject filter) {
        return new JsonObject().put("filter", filter);
    }

    private static String id(Caller caller) {
        return TypeId.encode("org", uuid(caller.organization()));
    }

    private static UUID uuid(String text) {
        return UUID.fromString(text);
    }

    /** The example operation that a screen is. */
    private static String screen(String name) {
        try {
            return Files.readString(Path.of("graphql-schema/operations/screens/" + name + ".graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Documents {
        static final String APPLICATIONS =
                "query ($id: ID!, $filter: ApplicationFilter, $orderBy: ApplicationOrder) { organization(id: $id) { "
                        + "applications(filter: $filter, orderBy: $orderBy, first: 20) { nodes { id state sentAt rosterName roles "
                        + "child { name className } person { id firstName } viewerActions { action allowed } } "
                        + "pageInfo { hasNextPage endCursor } } } }";
        static final String INVITATIONS =
                "query ($id: ID!, $filter: InvitationFilter) { organization(id: $id) { invitations(filter: $filter, first: 20) { "
                        + "nodes { id role state uses maxUses expiresAt student { id rosterName } acceptances(first: 3) { nodes { "
                        + "acceptedAt membership { id rosterName } } } } pageInfo { hasNextPage endCursor } } } }";
        static final String REQUESTS =
                "query ($filter: OrganizationRequestFilter) { organizationRequests(filter: $filter, "
                        + "first: 20) { nodes { id state shortName requester { id lastName } } pageInfo { hasNextPage endCursor } } }";
        static final String MEMBERS =
                "query ($id: ID!, $filter: MemberFilter) { organization(id: $id) { members(filter: $filter, "
                        + "first: 20) { nodes { id rosterName roles { role } person { id firstName } } pageInfo { hasNextPage } } } }";
        static final String ORGANIZATIONS =
                "query ($filter: OrganizationFilter) { organizations(filter: $filter, first: 20) "
                        + "{ nodes { id shortName kind region { code name } municipality } pageInfo { hasNextPage endCursor } } }";
    }
}
