package io.parta.organization.registration;

import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.identity.RealmRole;
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

/** The commands on requests for organisations and what their payloads show; {@code organizationVerify} accepts. */
@GraphQLApi
public class OrganizationRequestCommandsGraphQL {

    private static final String AFTER = "Request after the command; null when it was refused.";

    private final OrganizationRequestService service;
    private final RequestReads reads;
    private final CurrentRequest request;

    OrganizationRequestCommandsGraphQL(OrganizationRequestService service, RequestReads reads, CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.request = request;
    }

    @Mutation("organizationRequest")
    @Description(
            "Requests the viewer's organisation as its head. It is PENDING and seen by operators and the viewer alone; "
                    + "`organizationVerify` makes the viewer its administrator. At most 3 requests of a person are open. Everyone "
                    + "who is logged in, verified or not. Codes: INVALID_INPUT, INVALID_INN, INVALID_KPP, INVALID_OGRN, "
                    + "INVALID_REGION_CODE, ORGANIZATION_ALREADY_REGISTERED, ORGANIZATION_REQUEST_LIMIT_EXCEEDED.")
    public Uni<OrganizationRequestPayload> organizationRequest(
            @Name("input") @NonNull @Description("Input of the mutation.") OrganizationRequestInput input) {
        return service.request(input, request.viewer().requirePerson());
    }

    @Mutation("organizationRequestReject")
    @Description(
            "Rejects an open request with a reason: the requester is told, the organisation is removed, its INN and "
                    + "KPP are free. Operators only, else FORBIDDEN. Codes: NOT_FOUND, INVALID_INPUT, ORGANIZATION_REQUEST_CLOSED, "
                    + "ORGANIZATION_NOT_EMPTY, CONFLICT.")
    public Uni<OrganizationRequestRejectPayload> organizationRequestReject(
            @Name("input") @NonNull @Description("Input of the mutation.") OrganizationRequestRejectInput input) {
        return service.reject(input, request.viewer().require(RealmRole.OPERATOR));
    }

    @Mutation("organizationRequestWithdraw")
    @Description(
            "Withdraws the viewer's own open request: the organisation is removed, its INN and KPP are free. Codes: "
                    + "NOT_FOUND, NOT_ALLOWED, ORGANIZATION_REQUEST_CLOSED, ORGANIZATION_NOT_EMPTY, CONFLICT.")
    public Uni<OrganizationRequestWithdrawPayload> organizationRequestWithdraw(
            @Name("input") @NonNull @Description("Input of the mutation.") OrganizationRequestWithdrawInput input) {
        return service.withdraw(input, request.viewer().requirePerson());
    }

    @Description(AFTER)
    public Uni<@Nullable OrganizationRequest> organizationRequest(@Source OrganizationRequestPayload payload) {
        return after(payload.requestKey());
    }

    @Description(AFTER)
    public Uni<@Nullable OrganizationRequest> organizationRequest(@Source OrganizationRequestRejectPayload payload) {
        return after(payload.requestKey());
    }

    @Description(AFTER)
    public Uni<@Nullable OrganizationRequest> organizationRequest(@Source OrganizationRequestWithdrawPayload payload) {
        return after(payload.requestKey());
    }

    private Uni<@Nullable OrganizationRequest> after(@Nullable UUID key) {
        return key == null
                ? Uni.createFrom().nullItem()
                : reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
