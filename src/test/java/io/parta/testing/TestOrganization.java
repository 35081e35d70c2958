package io.parta.testing;

import io.parta.platform.graphql.node.TypeId;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** An organisation of one test, registered by the operator. */
public record TestOrganization(String id, JsonObject input) {

    private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

    /** Counted, not drawn: of thousands of random numbers two are equal now and then. */
    private static final AtomicLong NUMBERS =
            new AtomicLong(ThreadLocalRandom.current().nextLong(100_000_000L, 900_000_000L));

    /** Ids of the demo's people who have called: a person comes into being with their first call and stays (ID-1). */
    private static final Map<String, String> PEOPLE = new ConcurrentHashMap<>();

    /** Valid data with numbers that no other test has. */
    public static JsonObject data() {
        return new JsonObject()
                .put("kind", "SCHOOL")
                .put("fullName", "Муниципальное общеобразовательное учреждение «Школа № 57»")
                .put("shortName", "Школа № 57")
                .put("inn", inn())
                .put("kpp", "773601001")
                .put("ogrn", ogrn())
                .put("regionCode", "77")
                .put("timeZone", "Europe/Moscow")
                .put("phone", "+74951234567")
                .put("email", "school@example.org");
    }

    /** A word of letters and digits that no other test's organisations have. */
    public static String word() {
        return "слово" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L);
    }

    public static TestOrganization pending() {
        return register(data());
    }

    public static TestOrganization verified() {
        return register(data()).verify();
    }

    /** A verified organisation of another kind than a school. */
    public static TestOrganization verified(String kind) {
        return register(data().put("kind", kind)).verify();
    }

    public static TestOrganization register(JsonObject input) {
        JsonObject payload = Api.as("operator").mutate("organizationRegister", input, "organization { id }");
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError(payload.encode());
        }
        return new TestOrganization(payload.getJsonObject("organization").getString("id"), input);
    }

    public TestOrganization verify() {
        return done("organizationVerify", new JsonObject().put("id", id));
    }

    public TestOrganization suspend() {
        return done("organizationSuspend", new JsonObject().put("id", id).put("reason", "Проверка"));
    }

    /** Appoints one of the demo's people. */
    public TestOrganization administrator(String user) {
        return done("administratorAppoint", appointment(user));
    }

    /** Appoints a person. */
    public TestOrganization administrator(UUID person) {
        return done("administratorAppoint", appointmentOf(TypeId.encode("person", person)));
    }

    /** Appoints somebody who is known by their token alone. */
    public TestOrganization administratorBearing(String token) {
        return done("administratorAppoint", appointmentOf(personId(Api.bearing(token))));
    }

    public JsonObject appointment(String user) {
        return appointmentOf(personId(user));
    }

    private JsonObject appointmentOf(String personId) {
        return new JsonObject()
                .put("organizationId", id)
                .put("personId", personId)
                .put("orderNumber", "12-к")
                .put("orderDate", "2026-09-01");
    }

    /** Makes one of the demo's people a member, past the API: joining comes by invitations and applications. */
    public TestOrganization member(String user, String role) {
        return member(user, role, "CONFIRMED");
    }

    /** Makes one of the demo's people somebody whose role waits to be confirmed. */
    public TestOrganization pendingMember(String user, String role) {
        return member(user, role, "PENDING");
    }

    /** Makes a person a member, past the API. */
    public TestOrganization member(UUID person, String role) {
        return member(person, "Новый Человек", role, "CONFIRMED");
    }

    private TestOrganization member(String user, String role, String state) {
        return member(personKey(user), user, role, state);
    }

    private TestOrganization member(UUID person, String rosterName, String role, String state) {
        UUID membership = UUID.randomUUID();
        Database.query(
                "INSERT INTO membership (organization_id, id, person_id, roster_name) VALUES ($1, $2, $3, $4)",
                key(),
                membership,
                person,
                rosterName);
        Database.query(
                "INSERT INTO membership_role (organization_id, membership_id, role, source, state) "
                        + "VALUES ($1, $2, $3, 'ADMINISTRATOR', $4)",
                key(),
                membership,
                role,
                state);
        return this;
    }

    /** Key of the living membership of one of the demo's people. */
    public UUID membershipKey(String user) {
        return membershipKey(personKey(user));
    }

    /** Key of the living membership of a person. */
    public UUID membershipKey(UUID person) {
        return Database.query(
                        "SELECT id FROM membership WHERE organization_id = $1 AND person_id = $2 AND ended_at IS NULL",
                        key(),
                        person)
                .get(0)
                .getUUID("id");
    }

    /** Id of the living membership of one of the demo's people. */
    public String membershipId(String user) {
        return TypeId.encode("member", key(), membershipKey(user));
    }

    /** Makes somebody who belongs nowhere else a member of the staff; the id of the person. */
    public String newcomer() {
        UUID person = UUID.randomUUID();
        Database.query(
                "INSERT INTO person (id, public_number, first_name) VALUES ($1, $2, 'Новенький')",
                person,
                "6" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L));
        UUID membership = UUID.randomUUID();
        Database.query(
                "INSERT INTO membership (organization_id, id, person_id, roster_name) VALUES ($1, $2, $3, 'Новенький')",
                key(),
                membership,
                person);
        Database.query(
                "INSERT INTO membership_role (organization_id, membership_id, role, source, state) "
                        + "VALUES ($1, $2, 'STAFF', 'ADMINISTRATOR', 'CONFIRMED')",
                key(),
                membership);
        return TypeId.encode("person", person);
    }

    /** Makes a child without an account a student (RO-8); the id of the membership. */
    public String pupil(String rosterName) {
        UUID membership = UUID.randomUUID();
        Database.query(
                "INSERT INTO membership (organization_id, id, roster_name) VALUES ($1, $2, $3)",
                key(),
                membership,
                rosterName);
        Database.query(
                "INSERT INTO membership_role (organization_id, membership_id, role, source, state) "
                        + "VALUES ($1, $2, 'STUDENT', 'JOURNAL', 'CONFIRMED')",
                key(),
                membership);
        return TypeId.encode("member", key(), membership);
    }

    public int version() {
        return Database.query("SELECT version FROM organization WHERE id = $1", key())
                .get(0)
                .getInteger("version");
    }

    /** Types of its events, in order. */
    public List<String> events() {
        return Database.query("SELECT type FROM live_event WHERE topic = $1 ORDER BY sequence", key()).stream()
                .map(row -> row.getString("type"))
                .toList();
    }

    public UUID key() {
        return TypeId.decode("org", id).orElseThrow();
    }

    public static UUID personKey(String user) {
        return TypeId.decode("person", personId(user)).orElseThrow();
    }

    public static String personId(String user) {
        return PEOPLE.computeIfAbsent(user, name -> personId(Api.as(name)));
    }

    private static String personId(Api person) {
        return person.data("{ viewer { person { id } } }")
                .getJsonObject("viewer")
                .getJsonObject("person")
                .getString("id");
    }

    public static String inn() {
        String digits = Long.toString(NUMBERS.incrementAndGet());
        int sum = 0;
        for (int i = 0; i < INN_WEIGHTS.length; i++) {
            sum += INN_WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + sum % 11 % 10;
    }

    public static String ogrn() {
        long digits = 100_000_000_000L + NUMBERS.incrementAndGet();
        return digits + "" + digits % 11 % 10;
    }

    private TestOrganization done(String mutation, JsonObject input) {
        var refusals = Api.as("operator").refusals(mutation, input);
        if (!refusals.isEmpty()) {
            throw new AssertionError(mutation + " refused: " + refusals);
        }
        return this;
    }
}
