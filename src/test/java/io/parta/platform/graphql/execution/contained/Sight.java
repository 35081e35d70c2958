package io.parta.platform.graphql.execution.contained;

import io.parta.platform.graphql.execution.CurrentRequest;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;

/** Whom a resolver sees, in each way it can look. */
@ApplicationScoped
public class Sight {

    @Inject
    CurrentRequest request;

    @Inject
    SecurityIdentity identity;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    Scratch scratch;

    /** The viewers that are seen: one, when all is well. */
    public String seen() {
        Set<String> viewers = new TreeSet<>();
        viewers.add(request.viewer().principalKey());
        viewers.add(identity.getPrincipal().getName());
        viewers.add(association.getIdentity().getPrincipal().getName());
        viewers.add(scratch.owner(request.viewer().principalKey()));
        return String.join(" ", viewers);
    }

    /** Looks for a while. */
    public String seenLong() {
        Set<String> viewers = new TreeSet<>();
        for (int i = 0; i < 50; i++) {
            viewers.add(seen());
            Thread.onSpinWait();
        }
        return String.join(" ", viewers);
    }
}
