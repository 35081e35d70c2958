package io.parta.platform.graphql.execution.contained;

import io.quarkus.arc.Unremovable;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.DenyAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Resolvers behind the other annotations of security. */
@Unremovable
@ApplicationScoped
public class GuardApi {

    @Inject
    Deeds deeds;

    @Query
    @PermissionsAllowed("roster")
    public Uni<String> permissionQuery() {
        return deeds.uni();
    }

    @Query
    @PermissionsAllowed("roster")
    public String permissionQueryBlocking() {
        return deeds.plain();
    }

    @Mutation
    @PermissionsAllowed("roster")
    public Uni<String> permissionChange() {
        return deeds.uni();
    }

    @Mutation
    @PermissionsAllowed("roster")
    public String permissionChangeBlocking() {
        return deeds.plain();
    }

    @PermissionsAllowed("roster")
    public Uni<List<String>> permissionAll(@Source List<Desk> desks) {
        return Uni.createFrom().item(deeds.list(desks));
    }

    @PermissionsAllowed("roster")
    public List<String> permissionAllBlocking(@Source List<Desk> desks) {
        return deeds.list(desks);
    }

    @PermissionsAllowed("roster")
    public Uni<String> permissionOne(@Source Desk desk) {
        return deeds.uni();
    }

    @Subscription
    @PermissionsAllowed("roster")
    public Multi<String> permissionEvents() {
        return deeds.events();
    }

    @Query
    @Authenticated
    public Uni<String> authenticatedQuery() {
        return deeds.uni();
    }

    @Query
    @Authenticated
    public String authenticatedQueryBlocking() {
        return deeds.plain();
    }

    @Mutation
    @Authenticated
    public Uni<String> authenticatedChange() {
        return deeds.uni();
    }

    @Mutation
    @Authenticated
    public String authenticatedChangeBlocking() {
        return deeds.plain();
    }

    @Authenticated
    public Uni<List<String>> authenticatedAll(@Source List<Desk> desks) {
        return Uni.createFrom().item(deeds.list(desks));
    }

    @Authenticated
    public List<String> authenticatedAllBlocking(@Source List<Desk> desks) {
        return deeds.list(desks);
    }

    @Authenticated
    public Uni<String> authenticatedOne(@Source Desk desk) {
        return deeds.uni();
    }

    @Subscription
    @Authenticated
    public Multi<String> authenticatedEvents() {
        return deeds.events();
    }

    @Query
    @DenyAll
    public Uni<String> deniedQuery() {
        return deeds.uni();
    }

    @Query
    @DenyAll
    public String deniedQueryBlocking() {
        return deeds.plain();
    }

    @Mutation
    @DenyAll
    public Uni<String> deniedChange() {
        return deeds.uni();
    }

    @Mutation
    @DenyAll
    public String deniedChangeBlocking() {
        return deeds.plain();
    }

    @DenyAll
    public Uni<List<String>> deniedAll(@Source List<Desk> desks) {
        return Uni.createFrom().item(deeds.list(desks));
    }

    @DenyAll
    public List<String> deniedAllBlocking(@Source List<Desk> desks) {
        return deeds.list(desks);
    }

    @DenyAll
    public Uni<String> deniedOne(@Source Desk desk) {
        return deeds.uni();
    }

    @Subscription
    @DenyAll
    public Multi<String> deniedEvents() {
        return deeds.events();
    }
}
