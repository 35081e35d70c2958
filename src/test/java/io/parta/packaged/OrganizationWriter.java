package io.parta.packaged;

import io.parta.platform.live.LiveCursor;
import io.parta.testing.Tokens;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.ThreadLocalRandom;

/** A client that registers an organisation and changes it again and again; each change is one event. */
final class OrganizationWriter {

    private static final String REGISTER = "mutation($input: OrganizationRegisterInput!) {"
            + " organizationRegister(input: $input) { organization { id version eventsCursor }"
            + " userErrors { code path } } }";
    private static final String UPDATE = "mutation($input: OrganizationUpdateInput!) {"
            + " organizationUpdate(input: $input) { organization { version } userErrors { code path } } }";

    private final String id;
    private final String cursor;
    private int version;

    private OrganizationWriter(String id, String cursor, int version) {
        this.id = id;
        this.cursor = cursor;
        this.version = version;
    }

    static OrganizationWriter register(PackagedService service) {
        var input = new JsonObject()
                .put("kind", "SCHOOL")
                .put("fullName", "Школа живых событий")
                .put("shortName", "Школа событий")
                .put("inn", inn())
                .put("kpp", "770101001")
                .put("ogrn", ogrn())
                .put("regionCode", "77")
                .put("timeZone", "Europe/Moscow");
        var organization = send(service, REGISTER, input, "organizationRegister");
        return new OrganizationWriter(
                organization.getString("id"),
                organization.getString("eventsCursor"),
                organization.getInteger("version"));
    }

    String id() {
        return id;
    }

    /** Cursor of the snapshot that the registration answered. */
    String cursor() {
        return cursor;
    }

    long sequence() {
        return LiveCursor.decode(cursor).orElseThrow().sequence();
    }

    void change(PackagedService service, int times) {
        for (int i = 0; i < times; i++) {
            version = send(service, UPDATE, next(), "organizationUpdate").getInteger("version");
        }
    }

    /** The body of the answer, whatever it is. */
    JsonObject tryChange(PackagedService service) {
        return service.graphql(Tokens.of("operator"), UPDATE, new JsonObject().put("input", next()));
    }

    private JsonObject next() {
        return new JsonObject()
                .put("id", id)
                .put("version", version)
                .put("municipality", "Район " + ThreadLocalRandom.current().nextLong(1_000_000_000L));
    }

    private static JsonObject send(PackagedService service, String mutation, JsonObject input, String field) {
        var answer = service.graphql(Tokens.of("operator"), mutation, new JsonObject().put("input", input));
        var data = answer.getJsonObject("data");
        var payload = data == null ? null : data.getJsonObject(field);
        if (payload == null || payload.getJsonObject("organization") == null) {
            throw new AssertionError("Refused: " + answer.encode());
        }
        return payload.getJsonObject("organization");
    }

    private static String inn() {
        int[] weights = {2, 4, 10, 3, 5, 9, 4, 6, 8};
        String digits = "77" + (1_000_000 + ThreadLocalRandom.current().nextInt(9_000_000));
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return digits + sum % 11 % 10;
    }

    private static String ogrn() {
        String digits = "1" + (10_000_000_000L + ThreadLocalRandom.current().nextLong(80_000_000_000L));
        return digits + Long.parseLong(digits) % 11 % 10;
    }
}
