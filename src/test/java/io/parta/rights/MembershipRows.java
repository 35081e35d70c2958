package io.parta.rights;

import static io.parta.rights.Outcomes.administration;
import static io.parta.rights.Outcomes.operatorsOnly;

import io.parta.testing.TestOrganization;

/** Members of an organisation, and the people whom a membership makes known. */
final class MembershipRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        world.variables().put("membership", MatrixWorld.membershipId(world.suspended(), "director"));
        world.variables().put("person", TestOrganization.personId("educator"));
        world.suspended().member("educator", "TEACHER");
    }

    @Override
    public void add(Matrix matrix) {
        matrix.field(
                "membership node",
                "query ($membership: ID!) { node(id: $membership) { id } }",
                administration("ok", "null"));
        matrix.field("person node", "query ($person: ID!) { node(id: $person) { id } }", administration("ok", "null"));
        matrix.mutation(
                "administratorAppoint",
                "{organizationId: $suspended, publicNumber: \"1\", orderNumber: \"1\", orderDate: \"2026-09-01\"}",
                operatorsOnly("refused WRONG_ORGANIZATION_STATE"),
                "$suspended");
    }
}
