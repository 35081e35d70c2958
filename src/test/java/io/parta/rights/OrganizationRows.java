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

/** Organisations: verified ones for everybody who is logged in, the others for insiders. */
final class OrganizationRows implements MatrixRows {

    @Override
    public void add(Matrix matrix) {
        queries(matrix);
        commands(matrix);
        events(matrix);
    }

    private static void queries(Matrix matrix) {
        matrix.field("Query.regions", "{ regions { code } }", everyone("ok"));
        matrix.field("Query.organizations", "{ organizations(first: 1) { nodes { id } } }", loggedIn("ok"));
        matrix.field(
                "Query.organization", "query ($verified: ID!) { organization(id: $verified) { id } }", loggedIn("ok"));
        matrix.field(
                "suspended organization",
                "query ($suspended: ID!) { organization(id: $suspended) { id } }",
                insiders("ok", "null"));
        matrix.field(
                "suspended node", "query ($suspended: ID!) { node(id: $suspended) { id } }", insiders("ok", "null"));
        matrix.field(
                "audit log",
                "query ($suspended: ID!) { organization(id: $suspended) { auditLog { nodes { id } } } }",
                administration("ok", "null"));
    }

    private static void commands(Matrix matrix) {
        var states = operatorsOnly("refused WRONG_ORGANIZATION_STATE");
        matrix.mutation("organizationVerify", "{id: $suspended}", states, "$suspended");
        matrix.mutation("organizationSuspend", "{id: $suspended, reason: \"Проверка\"}", states, "$suspended");
        matrix.mutation("organizationReinstate", "{id: $verified}", states, "$verified");
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
    }

    private static void events(Matrix matrix) {
        matrix.field(
                "Subscription.organizationEvents",
                "subscription ($verified: ID!) { organizationEvents(organizationId: $verified) { cursor } }",
                except(people("ok"), "NOT_A_MEMBER", OUTSIDERS));
        matrix.field(
                "suspended organization's events",
                "subscription ($suspended: ID!) { organizationEvents(organizationId: $suspended) { cursor } }",
                except(people("ok"), "NOT_FOUND", OUTSIDERS));
    }
}
