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
        world.inEach("unit", school -> TestUnit.of(school.organization(), "Педсовет")
                .with(school.member("teacher"))
                .id());
    }

    @Override
    public void add(Matrix matrix) {
        matrix.node("OrganizationUnit", insiders("ok", "null"), Matrix.inEach("unit"));
        matrix.below("OrganizationUnit", "members { nodes { id } }", insiders("ok", "null"), Matrix.inEach("unit"));
        matrix.organization("units(first: 1) { nodes { id } }", insiders("ok", "null"));
        matrix.mutation(
                "unitCreate",
                "{organizationId: $verified, name: \"Педсовет\"}",
                except(loggedIn("refused NOT_ALLOWED"), "refused UNIT_NAME_TAKEN", ADMINISTRATOR, OPERATOR),
                "$verified");
        matrix.mutation(
                "unitUpdate",
                "{id: $unit, version: 1000, name: \"Совет\"}",
                ClassRows.keepers("refused CONFLICT"),
                "$unit");
        for (String mutation : List.of("unitMembersAdd", "unitMembersRemove")) {
            matrix.bulk(
                    mutation,
                    "{unitId: $unit, membershipIds: [\"member\"]}",
                    ClassRows.keepers("refused NOT_FOUND"),
                    "$unit");
        }
        matrix.mutation("unitDelete", "{id: $verified}", loggedIn("refused NOT_FOUND"), "$verified");
        matrix.keptInEach("unitCreate", "unitUpdate", "unitMembersAdd", "unitMembersRemove");
    }
}
