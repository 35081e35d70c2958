package io.parta.rights;

import static io.parta.rights.Outcomes.except;
import static io.parta.rights.Outcomes.insiders;
import static io.parta.rights.Outcomes.loggedIn;
import static io.parta.testing.Principal.ADMINISTRATOR;
import static io.parta.testing.Principal.OPERATOR;

import io.parta.testing.TestUnit;
import java.util.List;

/** Units: known to insiders, kept by administrators and operators. */
final class UnitRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        world.variables().put("unit", TestUnit.of(world.verified(), "Педсовет").id());
    }

    @Override
    public void add(Matrix matrix) {
        matrix.field("unit node", "query ($unit: ID!) { node(id: $unit) { id } }", insiders("ok", "null"));
        matrix.field(
                "units",
                "query ($verified: ID!) { organization(id: $verified) { units(first: 1) { nodes { id } } } }",
                insiders("ok", "null"));
        matrix.mutation(
                "unitCreate",
                "{organizationId: $verified, name: \"\"}",
                except(loggedIn("refused NOT_ALLOWED"), "refused INVALID_INPUT", ADMINISTRATOR, OPERATOR),
                "$verified");
        matrix.mutation(
                "unitUpdate",
                "{id: $unit, version: 1000, name: \"Совет\"}",
                ClassRows.keepers("refused CONFLICT"),
                "$unit");
        for (String mutation : List.of("unitMembersAdd", "unitMembersRemove")) {
            matrix.mutation(
                    mutation,
                    "{unitId: $unit, membershipIds: []}",
                    ClassRows.keepers("refused INVALID_INPUT"),
                    "$unit");
        }
        matrix.mutation("unitDelete", "{id: $verified}", loggedIn("refused NOT_FOUND"), "$verified");
    }
}
