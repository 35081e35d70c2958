package io.parta.rights;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.TestRequest;
import io.parta.testing.TestSchool;
import io.vertx.core.json.JsonObject;

/** What can be done about requests, which the stranger makes. */
final class RegistrationActionRows implements ActionRows {

    @Override
    public void add(Actions actions) {
        add(actions.of(
                "OrganizationRequest", school -> TestRequest.by("stranger").id()));
        add(actions.of("OrganizationRequest", "withdrawn", school -> TestRequest.by("stranger")
                .withdraw()
                .id()));
        add(actions.of("OrganizationRequest", "accepted", school -> TestRequest.by("stranger")
                .verify()
                .id()));
    }

    private static void add(Actions.Of request) {
        request.action("organizationVerify", (school, id) -> new JsonObject()
                        .put(
                                "id",
                                TypeId.encode(
                                        "org", TypeId.decode("orgrequest", id).orElseThrow())))
                .action("organizationRequestReject", RegistrationActionRows::rejection)
                .action("organizationRequestWithdraw");
    }

    private static JsonObject rejection(TestSchool school, String id) {
        return new JsonObject().put("id", id).put("reason", "Не тот ИНН");
    }
}
