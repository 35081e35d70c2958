package io.parta.bench.region;

import io.parta.platform.graphql.node.TypeId;
import io.vertx.core.json.JsonObject;
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
                    .put("id", TypeId.encode("member", uuid(caller.organization()), uuid(caller.colleague()))));

    /** Whose token asks. */
    enum Asker {
        ADMINISTRATOR,
        TEACHER,
        STUDENT,
        GUARDIAN
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

    private static final class Documents {
        static final String MEMBERS =
                "query ($id: ID!, $filter: MemberFilter) { organization(id: $id) { members(filter: $filter, "
                        + "first: 20) { nodes { id rosterName roles { role } person { id firstName } } pageInfo { hasNextPage } } } }";
        static final String ORGANIZATIONS =
                "query ($filter: OrganizationFilter) { organizations(filter: $filter, first: 20) "
                        + "{ nodes { id shortName kind region { code name } municipality } pageInfo { hasNextPage endCursor } } }";
    }
}
