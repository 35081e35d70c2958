package io.parta.rights;

import static io.parta.rights.Outcomes.OUTSIDERS;
import static io.parta.rights.Outcomes.administration;
import static io.parta.rights.Outcomes.everyone;
import static io.parta.rights.Outcomes.except;
import static io.parta.rights.Outcomes.insiders;
import static io.parta.rights.Outcomes.loggedIn;
import static io.parta.rights.Outcomes.operatorsOnly;
import static io.parta.rights.Outcomes.people;
import static io.parta.testing.Principal.ADMINISTRATOR;
import static io.parta.testing.Principal.OPERATOR;

import io.parta.testing.Api;
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Organisations: verified ones for everybody who is logged in, the others for insiders. */
final class OrganizationRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        world.inEach("entry", OrganizationRows::latestEntry);
    }

    @Override
    public void add(Matrix matrix) {
        queries(matrix);
        below(matrix);
        commands(matrix);
        events(matrix);
    }

    private static void queries(Matrix matrix) {
        matrix.field("Query.regions", "{ regions { code } }", everyone("ok"));
        matrix.field("Query.organizations", "{ organizations(first: 1) { nodes { id } } }", loggedIn("ok"));
        matrix.field(
                "Query.organization", "query ($verified: ID!) { organization(id: $verified) { id } }", loggedIn("ok"));
        matrix.node("Organization", loggedIn("ok"), "verified");
        matrix.node("Organization", insiders("ok", "null"), "suspended", "pending");
        matrix.node("AuditEntry", administration("ok", "null"), Matrix.inEach("entry"));
    }

    private static void below(Matrix matrix) {
        for (String field : List.of("fullName", "contactsOfFamilies", "viewerActions { allowed }", "eventsCursor")) {
            matrix.organization(field, loggedIn("ok"));
        }
        for (String field : List.of("inn", "kpp", "ogrn", "phone", "email")) {
            matrix.organization(field, insiders("ok", "null"));
        }
        matrix.organization("auditLog { nodes { id changes { after } } }", administration("ok", "null"));
    }

    private static void commands(Matrix matrix) {
        var states = operatorsOnly("refused WRONG_ORGANIZATION_STATE");
        matrix.mutation("organizationVerify", "{id: $suspended}", states, "$suspended");
        matrix.mutation("organizationSuspend", "{id: $suspended, reason: \"Проверка\"}", states, "$suspended");
        matrix.mutation("organizationReinstate", "{id: $verified}", states, "$verified");
        matrix.field(
                "a second verification", Matrix.document("organizationVerify", "{id: $verified}", "$verified"), states);
        matrix.field(
                "suspension of a pending school",
                Matrix.document("organizationSuspend", "{id: $pending, reason: \"Проверка\"}", "$pending"),
                states);
        matrix.field(
                "reinstatement of a pending school",
                Matrix.document("organizationReinstate", "{id: $pending}", "$pending"),
                states);
        matrix.field(
                "Mutation.organizationRegister",
                "mutation { organizationRegister(input: {kind: SCHOOL, fullName: \"Школа\", shortName: \"Школа\", inn: \"1\", "
                        + "kpp: \"773601001\", ogrn: \"1027700132195\", regionCode: \"77\", timeZone: \"Europe/Moscow\"}) "
                        + "{ userErrors { code } } }",
                operatorsOnly("refused INVALID_INN"));
        matrix.mutation(
                "organizationUpdate",
                "{id: $verified, version: 1000}",
                except(loggedIn("refused NOT_ALLOWED"), "refused CONFLICT", ADMINISTRATOR, OPERATOR),
                "$verified");
        matrix.sameInEach("organizationUpdate");
    }

    private static void events(Matrix matrix) {
        matrix.field(
                "Subscription.organizationEvents",
                "subscription ($verified: ID!) { organizationEvents(organizationId: $verified) { cursor } }",
                except(people("ok"), "NOT_A_MEMBER", OUTSIDERS));
        for (String school : List.of("suspended", "pending")) {
            matrix.field(
                    school + " organization's events",
                    "subscription ($s: ID!) { organizationEvents(organizationId: $s) { cursor } }"
                            .replace("$s", "$" + school),
                    except(people("ok"), "NOT_FOUND", OUTSIDERS));
        }
    }

    private static String latestEntry(TestSchool school) {
        return Api.as("operator")
                .data(
                        "query ($id: ID!) { organization(id: $id) { auditLog(first: 1) { nodes { id } } } }",
                        new JsonObject().put("id", school.id()))
                .getJsonObject("organization")
                .getJsonObject("auditLog")
                .getJsonArray("nodes")
                .getJsonObject(0)
                .getString("id");
    }
}
