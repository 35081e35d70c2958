package io.parta.organization.invitation.accept;

import io.parta.organization.application.Application;
import io.parta.organization.application.ApplicationReads;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.Memberships;
import io.parta.organization.structure.Classes;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.secret.LinkToken;
import io.parta.platform.secret.SecretGuard;
import io.parta.platform.secret.SecretKind;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What whoever holds a link may do with it. */
@GraphQLApi
public class AcceptGraphQL {

    private final AcceptService service;
    private final PreviewReads previews;
    private final SecretGuard guard;
    private final Memberships memberships;
    private final Classes classes;
    private final ApplicationReads applications;
    private final CurrentRequest request;

    AcceptGraphQL(
            AcceptService service,
            PreviewReads previews,
            SecretGuard guard,
            Memberships memberships,
            Classes classes,
            ApplicationReads applications,
            CurrentRequest request) {
        this.service = service;
        this.previews = previews;
        this.guard = guard;
        this.memberships = memberships;
        this.classes = classes;
        this.applications = applications;
        this.request = request;
    }

    @Query("invitationPreview")
    @Description("Preview of the invitation with this token, before anybody logs in; null when it cannot be accepted, "
            + "whatever the reason. Needs no log-in. Wrong tokens are counted; RATE_LIMITED with `retryAfterSeconds` past "
            + "the limits `secretPersonFailures` and `secretAddressFailures`.")
    public Uni<@Nullable InvitationPreview> invitationPreview(
            @Name("token") @NonNull @Description("Token of the invitation, from its link.") String token) {
        return guard.guard(SecretKind.INVITATION, previews.find(LinkToken.sent(token)), Optional::isEmpty)
                .map(found -> found.orElse(null));
    }

    @Mutation("invitationAccept")
    @Description("Accepts an invitation: the person becomes a member, or the member gains what they lack of its role, "
            + "subjects, class and ward; who has all of it takes no use. It works once for a person. A guardian waits for a "
            + "confirmation; of a GUARDIAN invitation that names no student, an application is sent. Needs a person's "
            + "log-in. Wrong tokens are counted; RATE_LIMITED with `retryAfterSeconds` past the limits "
            + "`secretPersonFailures` and `secretAddressFailures`. Codes: INVITATION_NOT_VALID (whatever the reason), "
            + "INVALID_INPUT, CONFLICT, ROLE_NOT_FOR_MINOR, SUBJECT_REQUIRED, CLASS_NOT_ACTIVE, STUDENT_IN_ANOTHER_CLASS, "
            + "NOT_A_STUDENT, ALREADY_A_MEMBER, PERSON_ALREADY_ATTACHED, APPLICATION_ALREADY_OPEN, "
            + "APPLICATION_LIMIT_REACHED.")
    public Uni<InvitationAcceptPayload> invitationAccept(
            @Name("input") @NonNull @Description("Input of the mutation.") InvitationAcceptInput input) {
        return service.accept(input, request.viewer().requirePerson());
    }

    @Description("Membership of the person; null when it was refused, and while an application waits that begins one.")
    public Uni<@Nullable Membership> membership(@Source InvitationAcceptPayload payload) {
        var key = key(payload.organizationKey(), payload.membershipKey());
        return key == null
                ? Uni.createFrom().nullItem()
                : memberships.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }

    @Description("Class that the invitation led the student into; null when it is of none or was refused.")
    public Uni<@Nullable SchoolClass> schoolClass(@Source InvitationAcceptPayload payload) {
        var key = key(payload.organizationKey(), payload.classKey());
        return key == null
                ? Uni.createFrom().nullItem()
                : classes.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }

    @Description("Application that waits for the administration; null when none was sent.")
    public Uni<@Nullable Application> application(@Source InvitationAcceptPayload payload) {
        var key = key(payload.organizationKey(), payload.applicationKey());
        return key == null
                ? Uni.createFrom().nullItem()
                : applications.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }

    private static @Nullable PartitionedKey key(@Nullable UUID organization, @Nullable UUID key) {
        return organization == null || key == null ? null : new PartitionedKey(organization, key);
    }
}
