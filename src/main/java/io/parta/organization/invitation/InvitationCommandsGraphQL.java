package io.parta.organization.invitation;

import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.i18n.Messages;
import io.parta.platform.qr.QrSvg;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The commands on invitations of whoever keeps them, and what their payloads show. */
@GraphQLApi
public class InvitationCommandsGraphQL {

    private final InvitationService service;
    private final InvitationRevocation revocation;
    private final Invitations invitations;
    private final CurrentRequest request;

    InvitationCommandsGraphQL(
            InvitationService service,
            InvitationRevocation revocation,
            Invitations invitations,
            CurrentRequest request) {
        this.service = service;
        this.revocation = revocation;
        this.invitations = invitations;
        this.request = request;
    }

    @Mutation("invitationCreate")
    @Description("Makes an invitation and shows its link, once. The organisation's administrators and operators any; "
            + "homeroom teachers and senior educators those for STUDENT and GUARDIAN of the class they head; nobody "
            + "but operators while it is suspended. People take it once the organisation is verified. Codes: NOT_FOUND, "
            + "NOT_ALLOWED, INVALID_INPUT, WRONG_ORGANIZATION_STATE, CLASS_NOT_ACTIVE, NOT_A_STUDENT, "
            + "STUDENT_NOT_IN_CLASS, PERSON_ALREADY_ATTACHED.")
    public Uni<InvitationCreatePayload> invitationCreate(
            @Name("input") @NonNull @Description("Input of the mutation.") InvitationCreateInput input) {
        return service.create(input, request.viewer().requireLogIn());
    }

    @Mutation("invitationRevoke")
    @Description("Revokes invitations at once: up to 100, a result for each, all that are not refused in one "
            + "transaction. Who accepted before stays a member. Whoever may make an invitation may revoke it. Codes: NOT_FOUND, "
            + "NOT_ALLOWED, INVALID_INPUT, WRONG_ORGANIZATION_STATE; of a result: NOT_FOUND, INVITATION_NOT_ACTIVE.")
    public Uni<InvitationRevokePayload> invitationRevoke(
            @Name("input") @NonNull @Description("Input of the mutation.") InvitationRevokeInput input) {
        return revocation.revoke(input, request.viewer().requireLogIn());
    }

    @Description("Invitation that was made; null when the command was refused.")
    public Uni<@Nullable Invitation> invitation(@Source InvitationCreatePayload payload) {
        return after(payload.organizationKey(), payload.invitationKey());
    }

    @Description("Invitation after the command; null when the viewer may not know of it.")
    public Uni<List<@Nullable Invitation>> invitation(@Source List<InvitationRevokeResult> results) {
        return InvitationGraphQL.referred(
                results,
                one -> one.organizationKey() == null || one.invitationKey() == null
                        ? null
                        : new PartitionedKey(one.organizationKey(), one.invitationKey()),
                keys -> invitations.listByKeys(keys, request.viewer()));
    }

    /** Drawn on a worker: a hundred codes take the time of a hundred statements. */
    @NonNull
    @Description("QR code of the address as an SVG document, to be shown on a screen or printed.")
    public List<@NonNull String> qrSvg(@Source List<InvitationLink> links) {
        String title = Messages.text("invitation.qr", request.locale());
        return links.stream().map(link -> QrSvg.of(link.url(), title)).toList();
    }

    private Uni<@Nullable Invitation> after(@Nullable UUID organization, @Nullable UUID invitation) {
        if (organization == null || invitation == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new PartitionedKey(organization, invitation);
        return invitations.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
