package io.parta.organization;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.Subscriptions;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The events of an organisation, for its members and operators (LV-1, LV-4). */
@GraphQLApi
public class OrganizationEventsGraphQL {

    private static final UUID NONE = new UUID(0, 0);

    private final OrganizationReads reads;
    private final Subscriptions subscriptions;
    private final CurrentRequest request;

    OrganizationEventsGraphQL(OrganizationReads reads, Subscriptions subscriptions, CurrentRequest request) {
        this.reads = reads;
        this.subscriptions = subscriptions;
        this.request = request;
    }

    @ViewerIndependent
    @Subscription("organizationEvents")
    @Description("Events of an organisation, in order, for its members and operators. Codes that refuse or end it: "
            + "UNAUTHENTICATED, NOT_FOUND, NOT_A_MEMBER, INVALID_CURSOR, RESYNC_REQUIRED.")
    public Multi<OrganizationEvent> organizationEvents(
            @Name("organizationId") @Id @NonNull @Description("Id of the organisation.") String organizationId,
            @Name("after")
                    @Nullable
                    @Description("Cursor of the last event the client has, or `organization.eventsCursor`; absent "
                            + "begins now.")
                    String after) {
        UUID key = TypeId.decode(Organization.PREFIX, organizationId).orElse(NONE);
        Viewer viewer = request.viewer();
        var joined = new AtomicBoolean();
        return subscriptions.topic(
                key,
                after,
                OrganizationStanding.insidersOf(key),
                () -> right(key, viewer, joined),
                event -> Uni.createFrom().item(OrganizationEvent.of(event)));
    }

    @ViewerIndependent
    @Description("Organisation as of the delivery, not as of the event.")
    public Uni<@Nullable Organization> organization(@Source OrganizationEvent event) {
        return reads.find(event.organizationKey(), request.viewer()).map(found -> found.orElse(null));
    }

    /** Whoever has joined learns that the membership ended, even where the organisation is hidden from strangers. */
    private Uni<Optional<ErrorCode>> right(UUID key, Viewer viewer, AtomicBoolean joined) {
        if (!viewer.isPerson() && !viewer.isOperator()) {
            return Uni.createFrom()
                    .item(Optional.of(viewer.isAnonymous() ? ErrorCode.UNAUTHENTICATED : ErrorCode.FORBIDDEN));
        }
        return reads.find(key, viewer)
                .map(found -> found.map(organization -> OrganizationPolicy.hearsEvents(organization.standing()))
                        .orElseGet(() -> Optional.of(joined.get() ? ErrorCode.NOT_A_MEMBER : ErrorCode.NOT_FOUND)))
                .invoke(refusal -> joined.compareAndSet(false, refusal.isEmpty()));
    }
}
