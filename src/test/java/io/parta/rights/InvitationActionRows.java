package io.parta.rights;

import io.parta.testing.TestInvitation;
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What can be done to invitations: of staff, and of a class whose head may as well. */
final class InvitationActionRows implements ActionRows {

    @Override
    public void add(Actions actions) {
        add(actions.of("Invitation", "of staff", school -> ofStaff(school).id()));
        add(actions.of("Invitation", "of a class", InvitationActionRows::ofClass));
        add(actions.of(
                "Invitation", "revoked", school -> ofStaff(school).revoke().id()));
        add(actions.of(
                "Invitation", "expired", school -> ofStaff(school).expire().id()));
        add(actions.of(
                "Invitation", "of a class of a suspended school", TestSchool::suspended, school -> ofClass(school)));
        add(actions.of("Invitation", "of a class of a pending school", TestSchool::pending, school -> ofClass(school)));
    }

    private static void add(Actions.Of invitation) {
        invitation.bulk(
                "invitationRevoke", (school, id) -> school.input().put("invitationIds", new JsonArray().add(id)));
    }

    private static TestInvitation ofStaff(TestSchool school) {
        return TestInvitation.of(school.organization(), "STAFF");
    }

    private static String ofClass(TestSchool school) {
        return TestInvitation.of(
                        school.organization(),
                        new JsonObject()
                                .put("role", "STUDENT")
                                .put("classId", school.fifth().id()))
                .id();
    }
}
