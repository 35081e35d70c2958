package io.parta.rights;

import static io.parta.rights.Outcomes.administration;
import static io.parta.rights.Outcomes.except;
import static io.parta.rights.Outcomes.insiders;
import static io.parta.rights.Outcomes.loggedIn;
import static io.parta.testing.Principal.ADMINISTRATOR;
import static io.parta.testing.Principal.OPERATOR;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Principal;
import io.parta.testing.TestClass;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Classes: known to insiders, kept by administrators and operators. The class that is tried has graduated. */
final class ClassRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        var graduated = TestClass.of(world.verified(), 11, "А");
        Api.as("operator").refusals("classGraduate", new JsonObject().put("id", graduated.id()));
        world.variables().put("graduated", graduated.id());
        UUID promotion = UUID.randomUUID();
        Database.query(
                "INSERT INTO class_promotion (organization_id, id, from_year, steps, created_at) "
                        + "VALUES ($1, $2, 2025, '{}', now() - interval '2 days')",
                world.verified().key(),
                promotion);
        world.variables()
                .put("promotion", TypeId.encode("promotion", world.verified().key(), promotion));
        world.variables().put("fifth", TestClass.of(world.verified(), 5, "А").id());
    }

    @Override
    public void add(Matrix matrix) {
        matrix.field("class node", "query ($graduated: ID!) { node(id: $graduated) { id } }", insiders("ok", "null"));
        matrix.field(
                "classes",
                "query ($verified: ID!) { organization(id: $verified) { classes(first: 1) { nodes { id } } } }",
                insiders("ok", "null"));
        matrix.mutation(
                "classCreate",
                "{organizationId: $verified, grade: 12}",
                except(loggedIn("refused NOT_ALLOWED"), "refused INVALID_INPUT", ADMINISTRATOR, OPERATOR),
                "$verified");
        matrix.mutation("classUpdate", "{id: $graduated, version: 1000}", keepers("refused CONFLICT"), "$graduated");
        matrix.mutation("classGraduate", "{id: $graduated}", keepers("refused CLASS_NOT_ACTIVE"), "$graduated");
        matrix.mutation("classDelete", "{id: $graduated}", keepers("refused CLASS_NOT_ACTIVE"), "$graduated");
        students(matrix);
        promotion(matrix);
    }

    private static void promotion(Matrix matrix) {
        matrix.field(
                "Query.classesPromotionPreview",
                "query ($verified: ID!) { classesPromotionPreview(organizationId: $verified) { academicYear } }",
                administration("ok", "null"));
        matrix.field(
                "promotion node",
                "query ($promotion: ID!) { node(id: $promotion) { id } }",
                administration("ok", "null"));
        matrix.mutation(
                "classesPromote",
                "{organizationId: $verified, academicYear: 2000}",
                except(loggedIn("refused NOT_ALLOWED"), "refused INVALID_INPUT", ADMINISTRATOR, OPERATOR),
                "$verified");
        matrix.mutation(
                "classesPromotionUndo",
                "{promotionId: $promotion}",
                except(loggedIn("refused NOT_FOUND"), "refused PROMOTION_UNDO_EXPIRED", ADMINISTRATOR, OPERATOR),
                "$promotion");
    }

    private static void students(Matrix matrix) {
        for (String mutation : List.of("classStudentsAdd", "classStudentsRemove")) {
            matrix.mutation(
                    mutation,
                    "{classId: $graduated, membershipIds: [\"member\"]}",
                    keepers("refused CLASS_NOT_ACTIVE"),
                    "$graduated");
        }
        for (String mutation : List.of("classStaffAttach", "classStaffDetach")) {
            matrix.mutation(
                    mutation,
                    "{classId: $graduated, membershipId: \"member\", kind: HOMEROOM_TEACHER}",
                    keepers("refused CLASS_NOT_ACTIVE"),
                    "$graduated");
        }
        matrix.mutation(
                "classStudentsMove",
                "{fromClassId: $graduated, toClassId: $fifth, membershipIds: [\"member\"]}",
                keepers("refused CLASS_NOT_ACTIVE"),
                "$graduated",
                "$fifth");
    }

    /** One outcome for whoever keeps the structure; other insiders know of the class, outsiders do not. */
    static Map<Principal, String> keepers(String outcome) {
        return except(insiders("refused NOT_ALLOWED", "refused NOT_FOUND"), outcome, ADMINISTRATOR, OPERATOR);
    }
}
