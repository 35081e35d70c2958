package io.parta.identity;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.Subscriptions;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/** The viewer's own topic (LV-1). */
@GraphQLApi
public class NotificationsGraphQL {

    private static final UUID NOBODY = new UUID(0, 0);

    private final PersonReads reads;
    private final Subscriptions subscriptions;
    private final CurrentRequest request;

    NotificationsGraphQL(PersonReads reads, Subscriptions subscriptions, CurrentRequest request) {
        this.reads = reads;
        this.subscriptions = subscriptions;
        this.request = request;
    }

    @Subscription("notifications")
    @Description("Notifications to the viewer, in order. Codes that refuse or end it: UNAUTHENTICATED, FORBIDDEN (a "
            + "service account), PERSON_BLOCKED, INVALID_CURSOR, RESYNC_REQUIRED.")
    public Multi<Notification> notifications(
            @Name("after")
                    @Nullable
                    @Description("Cursor of the last notification the client has, or `viewer.notificationsCursor`; "
                            + "absent begins now.")
                    String after) {
        Viewer viewer = request.viewer();
        UUID person = viewer.personId() == null ? NOBODY : viewer.personId();
        return subscriptions.topic(person, after, viewer.principalKey(), () -> right(viewer), event -> Uni.createFrom()
                .item(Notification.of(event)));
    }

    private Uni<Optional<ErrorCode>> right(Viewer viewer) {
        if (!viewer.isPerson()) {
            return Uni.createFrom()
                    .item(Optional.of(viewer.isAnonymous() ? ErrorCode.UNAUTHENTICATED : ErrorCode.FORBIDDEN));
        }
        return reads.isBlocked(viewer.requirePersonId())
                .map(blocked -> blocked ? Optional.of(ErrorCode.PERSON_BLOCKED) : Optional.empty());
    }
}
