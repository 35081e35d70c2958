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

import io.parta.organization.structure.ClassHead;
import io.parta.testing.TestClass;
import io.parta.testing.TestInvitation;
import io.vertx.core.json.JsonObject;

/** Invitations: administrators keep all of them, whoever heads a class those of its families, anybody may try a token. */
final class InvitationRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        var headed = TestClass.of(world.verified(), 6, "А");
        ClassHead.of(headed, "teacher2");
        world.variables().put("headed", headed.id());
        world.variables()
                .put(
                        "ofStaff",
                        TestInvitation.of(world.verified(), "STAFF").revoke().id());
        var ofClass = TestInvitation.of(
                world.verified(), new JsonObject().put("role", "STUDENT").put("classId", headed.id()));
        world.variables().put("ofClass", ofClass.revoke().id());
    }

    @Override
    public void add(Matrix matrix) {
        matrix.field("Query.invitationPreview", "{ invitationPreview(token: \"none\") { role } }", everyone("null"));
        matrix.field(
                "invitations",
                "query ($verified: ID!) { organization(id: $verified) { invitations(first: 1) { nodes { id } } } }",
                except(administration("ok", "null"), "ok", HOMEROOM_TEACHER));
        matrix.field(
                "invitation of staff",
                "query ($ofStaff: ID!) { node(id: $ofStaff) { id } }",
                administration("ok", "null"));
        matrix.field(
                "invitation of a class",
                "query ($ofClass: ID!) { node(id: $ofClass) { id } }",
                except(administration("ok", "null"), "ok", HOMEROOM_TEACHER));
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
                        "{organizationId: $verified, role: STUDENT, classId: $headed, maxUses: 0}",
                        "$verified",
                        "$headed"),
                except(keepers, "refused INVALID_INPUT", HOMEROOM_TEACHER));
        matrix.mutation(
                "classInvitationsCreate",
                "{classId: $headed, role: STUDENT}",
                except(
                        insiders("refused NOT_ALLOWED", "refused NOT_FOUND"),
                        "refused NOBODY_TO_INVITE",
                        ADMINISTRATOR,
                        OPERATOR,
                        HOMEROOM_TEACHER),
                "$headed");
        matrix.mutation(
                "invitationRevoke",
                "{organizationId: $verified, invitationIds: [$ofClass]}",
                except(loggedIn("refused NOT_ALLOWED"), "ok", ADMINISTRATOR, OPERATOR, HOMEROOM_TEACHER),
                "$verified",
                "$ofClass");
    }
}
