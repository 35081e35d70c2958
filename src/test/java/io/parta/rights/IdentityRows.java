package io.parta.rights;

import static io.parta.rights.Outcomes.except;
import static io.parta.rights.Outcomes.loggedIn;
import static io.parta.rights.Outcomes.people;
import static io.parta.testing.Principal.STUDENT;

import io.parta.platform.graphql.node.TypeId;

/** The viewer's own. */
final class IdentityRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        world.put("viewer", TypeId.encode("viewer", world.person("student")));
    }

    @Override
    public void add(Matrix matrix) {
        matrix.node("Viewer", except(loggedIn("null"), "ok", STUDENT), "viewer");
        matrix.field("Query.viewer", "{ viewer { id } }", people("ok"));
        matrix.field(
                "Mutation.profileUpdate",
                "mutation { profileUpdate(input: {version: 100000}) { userErrors { code } } }",
                people("refused CONFLICT"));
        matrix.field(
                "Mutation.messengerAccountLink",
                "mutation { messengerAccountLink(input: {launchData: \"x\"}) { userErrors { code } } }",
                people("refused INVALID_LAUNCH_DATA"));
        matrix.field(
                "Mutation.messengerAccountUnlink",
                "mutation { messengerAccountUnlink(input: {version: 100000}) { userErrors { code } } }",
                people("refused CONFLICT"));
        matrix.field("Subscription.notifications", "subscription { notifications { cursor } }", people("ok"));
    }
}
