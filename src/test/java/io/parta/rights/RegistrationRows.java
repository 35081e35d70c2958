package io.parta.rights;

import static io.parta.rights.Outcomes.except;
import static io.parta.rights.Outcomes.loggedIn;
import static io.parta.rights.Outcomes.operatorsOnly;
import static io.parta.rights.Outcomes.people;
import static io.parta.testing.Principal.OPERATOR;
import static io.parta.testing.Principal.STRANGER;

import io.parta.testing.TestRequest;

/** Registering in bulk, and requests: known to operators and to the stranger who made them. One is open, one withdrawn. */
final class RegistrationRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        world.put("withdrawn", TestRequest.by(world.requester()).withdraw().id());
        var open = TestRequest.by(world.requester());
        world.put("open", open.id());
        world.put("requested", open.organization().id());
    }

    @Override
    public void add(Matrix matrix) {
        matrix.field(
                "Query.organizationRequests",
                "{ organizationRequests(first: 1) { nodes { id } } }",
                operatorsOnly("ok"));
        var own = except(loggedIn("null"), "ok", STRANGER, OPERATOR);
        matrix.node("OrganizationRequest", own, "open", "withdrawn");
        matrix.below("OrganizationRequest", "orderNumber requester { id } viewerActions { allowed }", own, "open");
        matrix.node("Organization", own, "requested");
        matrix.field("requested organization", "query ($requested: ID!) { organization(id: $requested) { id } }", own);
        matrix.field(
                "request of an organization",
                "query ($requested: ID!) { organization(id: $requested) { request { id } } }",
                own);
        matrix.organization("request { id }", loggedIn("null"));
        matrix.field(
                "own requests",
                "{ viewer { organizationRequests(first: 1) { pageInfo { hasNextPage } } } }",
                people("ok"));
        commands(matrix);
    }

    private static void commands(Matrix matrix) {
        matrix.field(
                "Mutation.organizationsRegister",
                "mutation { organizationsRegister(input: {rows: []}) { userErrors { code } } }",
                operatorsOnly("refused INVALID_INPUT"));
        matrix.field(
                "Mutation.organizationRequest",
                "mutation { organizationRequest(input: {kind: SCHOOL, fullName: \"Школа\", shortName: \"Школа\", inn: \"1\", "
                        + "kpp: \"773601001\", ogrn: \"1027700132195\", regionCode: \"77\", timeZone: \"Europe/Moscow\", "
                        + "orderNumber: \"1\", orderDate: \"2026-09-01\"}) { userErrors { code } } }",
                people("refused INVALID_INN"));
        matrix.mutation(
                "organizationRequestReject",
                "{id: $withdrawn, reason: \"Не тот ИНН\"}",
                operatorsOnly("refused ORGANIZATION_REQUEST_CLOSED"),
                "$withdrawn");
        matrix.mutation(
                "organizationRequestWithdraw",
                "{id: $withdrawn}",
                except(
                        except(people("refused NOT_FOUND"), "refused ORGANIZATION_REQUEST_CLOSED", STRANGER),
                        "refused NOT_ALLOWED",
                        OPERATOR),
                "$withdrawn");
    }
}
