package io.parta.platform.graphql.execution.contained;

import io.quarkus.arc.Unremovable;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** A resolver of every kind that only operators may reach. */
@Unremovable
@ApplicationScoped
public class RoleApi {

    @Inject
    Deeds deeds;

    @Query
    @RolesAllowed("operator")
    public Uni<String> roleQuery() {
        return deeds.uni();
    }

    @Query
    @RolesAllowed("operator")
    public CompletionStage<String> roleQueryStage() {
        return deeds.uni().subscribeAsCompletionStage();
    }

    @Query
    @RolesAllowed("operator")
    public String roleQueryBlocking() {
        return deeds.plain();
    }

    @Query
    @NonBlocking
    @RolesAllowed("operator")
    public String roleQueryPlain() {
        return deeds.plain();
    }

    @Mutation
    @RolesAllowed("operator")
    public Uni<String> roleChange() {
        return deeds.uni();
    }

    @Mutation
    @RolesAllowed("operator")
    public String roleChangeBlocking() {
        return deeds.plain();
    }

    @RolesAllowed("operator")
    public Uni<List<String>> roleAll(@Source List<Desk> desks) {
        return Uni.createFrom().item(deeds.list(desks));
    }

    @RolesAllowed("operator")
    public CompletionStage<List<String>> roleAllStage(@Source List<Desk> desks) {
        return CompletableFuture.completedFuture(deeds.list(desks));
    }

    @RolesAllowed("operator")
    public List<String> roleAllBlocking(@Source List<Desk> desks) {
        return deeds.list(desks);
    }

    @RolesAllowed("operator")
    public Uni<String> roleOne(@Source Desk desk) {
        return deeds.uni();
    }

    @RolesAllowed("operator")
    public String roleOneBlocking(@Source Desk desk) {
        return deeds.plain();
    }

    @Subscription
    @RolesAllowed("operator")
    public Multi<String> roleEvents() {
        return deeds.events();
    }
}
