package io.parta.platform.graphql.execution;

import io.parta.platform.identity.RealmRole;
import io.parta.platform.identity.Viewer;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Locale;

/** The viewer as security annotations see it: realm roles in lower case are roles, scopes are permissions. */
final class ViewerIdentity {

    private ViewerIdentity() {}

    static SecurityIdentity of(Viewer viewer) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(viewer.isAnonymous() ? "" : viewer.principalKey()))
                .setAnonymous(viewer.isAnonymous());
        for (RealmRole role : viewer.roles()) {
            identity.addRole(role.name().toLowerCase(Locale.ROOT));
        }
        return identity.addPermissionsAsString(viewer.scopes()).build();
    }
}
