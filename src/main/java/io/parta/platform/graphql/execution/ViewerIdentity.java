package io.parta.platform.graphql.execution;

import io.parta.platform.identity.RealmRole;
import io.parta.platform.identity.Viewer;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Locale;

/**
 * The viewer as security annotations see it: realm roles in lower case are roles, scopes are permissions. A shared frame
 * runs for nobody who is logged in.
 */
final class ViewerIdentity {

    private ViewerIdentity() {}

    static SecurityIdentity of(Viewer viewer) {
        boolean nobody = viewer.isAnonymous() || viewer.kind() == Viewer.Kind.SYNTHETIC;
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(nobody ? "" : viewer.principalKey()))
                .setAnonymous(nobody);
        for (RealmRole role : viewer.roles()) {
            identity.addRole(role.name().toLowerCase(Locale.ROOT));
        }
        return identity.addPermissionsAsString(viewer.scopes()).build();
    }
}
