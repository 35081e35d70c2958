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
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Classes: known to insiders, kept by administrators and operators. The class that is tried has graduated. */
final class ClassRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        world.inEach("fifth", school -> school.fifth().id());
        world.inEach("graduated", ClassRows::graduated);
        world.inEach("promotion", ClassRows::promotion);
    }

    private static String graduated(TestSchool school) {
        String id = TestClass.of(school.organization(), 11, "А").id();
        Api.as("operator").refusals("classGraduate", new JsonObject().put("id", id));
        return id;
    }

    /** One that can be undone no more. */
    private static String promotion(TestSchool school) {
        UUID promotion = UUID.randomUUID();
        Database.query(
                "INSERT INTO class_promotion (organization_id, id, from_year, steps, created_at) "
                        + "VALUES ($1, $2, 2025, '{}', now() - interval '2 days')",
                school.organization().key(),
                promotion);
        return TypeId.encode("promotion", school.organization().key(), promotion);
    }

    @Override
    public void add(Matrix matrix) {
        matrix.node("SchoolClass", insiders("ok", "null"), Matrix.inEach("fifth"));
        matrix.node("SchoolClass", insiders("ok", "null"), Matrix.inEach("graduated"));
        for (String field : List.of(
                "students { nodes { id } }",
                "staff { nodes { kind } }",
                "history { id }",
                "studentCount",
                "organization { id }")) {
            matrix.below("SchoolClass", field, insiders("ok", "null"), Matrix.inEach("fifth"));
        }
        matrix.organization("classes(first: 1) { nodes { id } }", insiders("ok", "null"));
        matrix.mutation(
                "classCreate",
                "{organizationId: $verified, grade: 5, letter: \"А\"}",
                except(loggedIn("refused NOT_ALLOWED"), "refused CLASS_NAME_TAKEN", ADMINISTRATOR, OPERATOR),
                "$verified");
        matrix.mutation("classUpdate", "{id: $graduated, version: 1000}", keepers("refused CONFLICT"), "$graduated");
        matrix.mutation("classGraduate", "{id: $graduated}", keepers("refused CLASS_NOT_ACTIVE"), "$graduated");
        matrix.mutation("classDelete", "{id: $graduated}", keepers("refused CLASS_NOT_ACTIVE"), "$graduated");
        matrix.field(
                "deletion of a class that is taught",
                Matrix.document("classDelete", "{id: $fifth}", "$fifth"),
                keepers("refused CLASS_NOT_EMPTY"));
        students(matrix);
        promotion(matrix);
        matrix.keptInEach("classCreate", "classGraduate", "classDelete", "classStudentsAdd", "classStudentsRemove");
        matrix.keptInEach("classStudentsMove", "classStaffAttach", "classStaffDetach", "classesPromotionUndo");
        matrix.sameInEach("classUpdate", "classesPromote");
    }

    private static void promotion(Matrix matrix) {
        matrix.field(
                "Query.classesPromotionPreview",
                "query ($verified: ID!) { classesPromotionPreview(organizationId: $verified) { academicYear } }",
                administration("ok", "null"));
        matrix.node("ClassPromotion", administration("ok", "null"), Matrix.inEach("promotion"));
        matrix.organization("latestPromotion { id }", administration("ok", "null"));
        for (String school : List.of("suspended", "pending")) {
            matrix.field(
                    "preview of the promotion of a " + school + " school",
                    "query ($s: ID!) { classesPromotionPreview(organizationId: $s) { academicYear } }"
                            .replace("$s", "$" + school),
                    administration("ok", "null"));
        }
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
