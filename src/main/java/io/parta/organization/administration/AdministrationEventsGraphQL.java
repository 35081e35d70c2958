package io.parta.organization.administration;

import io.parta.organization.AdministrationTopic;
import io.parta.organization.Organization;
import io.parta.organization.OrganizationStanding;
import io.parta.organization.Organizations;
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
import org.jspecify.annotations.Nullable;

/** The events of an organisation's administration, for administrators and operators (LV-1, LV-4, OR-7). */
@GraphQLApi
public class AdministrationEventsGraphQL {

    private static final UUID NONE = new UUID(0, 0);

    private final Organizations organizations;
    private final Subscriptions subscriptions;
    private final CurrentRequest request;

    AdministrationEventsGraphQL(Organizations organizations, Subscriptions subscriptions, CurrentRequest request) {
        this.organizations = organizations;
        this.subscriptions = subscriptions;
        this.request = request;
    }

    @ViewerIndependent
    @Subscription("administrationEvents")
    @Description("Events of an organisation's administration, in order: members, their roles, administrators, "
            + "guardianships. For its administrators and operators. Codes that refuse or end it: UNAUTHENTICATED, "
            + "FORBIDDEN (a service account), NOT_FOUND, NOT_ALLOWED, NOT_A_MEMBER, INVALID_CURSOR, RESYNC_REQUIRED.")
    public Multi<AdministrationEvent> administrationEvents(
            @Name("organizationId") @Id @NonNull @Description("Id of the organisation.") String organizationId,
            @Name("after")
                    @Nullable
                    @Description("Cursor of the last event the client has, or "
                            + "`organization.administrationEventsCursor`; absent begins now.")
                    String after) {
        UUID key = TypeId.decode(Organization.PREFIX, organizationId).orElse(NONE);
        Viewer viewer = request.viewer();
        var joined = new AtomicBoolean();
        return subscriptions.topic(
                AdministrationTopic.of(key),
                after,
                AdministrationTopic.audienceOf(key),
                () -> right(key, viewer, joined),
                event -> Uni.createFrom().item(AdministrationEvent.of(key, event)));
    }

    /** Whoever has joined learns that they belong there no longer, even where the organisation is hidden from strangers. */
    private Uni<Optional<ErrorCode>> right(UUID key, Viewer viewer, AtomicBoolean joined) {
        if (!viewer.isPerson() && !viewer.isOperator()) {
            return Uni.createFrom()
                    .item(Optional.of(viewer.isAnonymous() ? ErrorCode.UNAUTHENTICATED : ErrorCode.FORBIDDEN));
        }
        return organizations
                .find(key, viewer)
                .map(found -> found.map(organization -> hears(organization.standing()))
                        .orElseGet(() -> Optional.of(joined.get() ? ErrorCode.NOT_A_MEMBER : ErrorCode.NOT_FOUND)))
                .invoke(refusal -> joined.compareAndSet(false, refusal.isEmpty()));
    }

    private static Optional<ErrorCode> hears(OrganizationStanding standing) {
        if (AdministrationTopic.isHeardBy(standing)) {
            return Optional.empty();
        }
        return Optional.of(standing.insider() ? ErrorCode.NOT_ALLOWED : ErrorCode.NOT_A_MEMBER);
    }
}
