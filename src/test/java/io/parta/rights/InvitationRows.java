package io.parta.rights;

import static io.parta.rights.Outcomes.administration;
import static io.parta.rights.Outcomes.everyone;
import static io.parta.rights.Outcomes.except;
import static io.parta.rights.Outcomes.insiders;
import static io.parta.rights.Outcomes.loggedIn;
import static io.parta.rights.Outcomes.people;
import static io.parta.testing.Principal.ADMINISTRATOR;
import static io.parta.testing.Principal.HOMEROOM_TEACHER;
import static io.parta.testing.Principal.OPERATOR;

import io.parta.testing.TestInvitation;
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonObject;

/** Invitations: administrators keep all of them, whoever heads a class those of its families, anybody may try a token. */
final class InvitationRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        world.inEach("ofStaff", school -> TestInvitation.of(school.organization(), "STAFF")
                .revoke()
                .id());
        world.inEach("ofClass", InvitationRows::ofClass);
    }

    private static String ofClass(TestSchool school) {
        var families = new JsonObject()
                .put("role", "STUDENT")
                .put("classId", school.fifth().id());
        return TestInvitation.of(school.organization(), families).revoke().id();
    }

    @Override
    public void add(Matrix matrix) {
        var ofClass = except(administration("ok", "null"), "ok", HOMEROOM_TEACHER);
        matrix.field("Query.invitationPreview", "{ invitationPreview(token: \"none\") { role } }", everyone("null"));
        matrix.organization("invitations(first: 1) { nodes { id } }", ofClass);
        matrix.node("Invitation", administration("ok", "null"), Matrix.inEach("ofStaff"));
        matrix.node("Invitation", ofClass, Matrix.inEach("ofClass"));
        commands(matrix);
    }

    private static void commands(Matrix matrix) {
        matrix.field(
                "Mutation.invitationAccept",
                "mutation { invitationAccept(input: {token: \"none\"}) { userErrors { code } } }",
                people("refused INVITATION_NOT_VALID"));
        var keepers = except(loggedIn("refused NOT_ALLOWED"), "refused INVALID_INPUT", ADMINISTRATOR, OPERATOR);
        matrix.mutation(
                "invitationCreate", "{organizationId: $verified, role: STAFF, maxUses: 0}", keepers, "$verified");
        matrix.field(
                "invitation into a class",
                Matrix.document(
                        "invitationCreate",
                        "{organizationId: $verified, role: STUDENT, classId: $fifth, maxUses: 0}",
                        "$verified",
                        "$fifth"),
                except(keepers, "refused INVALID_INPUT", HOMEROOM_TEACHER));
        matrix.mutation(
                "classInvitationsCreate",
                "{classId: $fifth, role: STUDENT}",
                except(
                        insiders("refused NOT_ALLOWED", "refused NOT_FOUND"),
                        "refused NOBODY_TO_INVITE",
                        ADMINISTRATOR,
                        OPERATOR,
                        HOMEROOM_TEACHER),
                "$fifth");
        matrix.bulk(
                "invitationRevoke",
                "{organizationId: $verified, invitationIds: [$ofClass]}",
                except(
                        loggedIn("refused NOT_ALLOWED"),
                        "refused INVITATION_NOT_ACTIVE",
                        ADMINISTRATOR,
                        OPERATOR,
                        HOMEROOM_TEACHER),
                "$verified",
                "$ofClass");
        matrix.sameInEach("invitationCreate");
        matrix.keptInEach("classInvitationsCreate", "invitationRevoke");
    }
}
