package io.parta.organization;

import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.identity.RealmRole;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The commands on organisations and what their payloads show. */
@GraphQLApi
public class OrganizationCommandsGraphQL {

    private static final String AFTER = "Organisation after the command; null when it was refused.";

    private final OrganizationService service;
    private final OrganizationReads reads;
    private final CurrentRequest request;

    OrganizationCommandsGraphQL(OrganizationService service, OrganizationReads reads, CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.request = request;
    }

    @Mutation("organizationRegister")
    @Description("Registers an organisation; it is PENDING. Operators only, else FORBIDDEN. Codes: INVALID_INPUT, "
            + "INVALID_INN, INVALID_KPP, INVALID_OGRN, INVALID_REGION_CODE, ORGANIZATION_ALREADY_REGISTERED.")
    public Uni<OrganizationRegisterPayload> organizationRegister(
            @Name("input") @NonNull @Description("Input of the mutation.") OrganizationRegisterInput input) {
        return service.register(input, request.viewer().require(RealmRole.OPERATOR));
    }

    @Mutation("organizationUpdate")
    @Description("Changes data of an organisation. Its administrators (not while it is suspended) and operators. "
            + "Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, INVALID_INN, INVALID_KPP, INVALID_OGRN, INVALID_REGION_CODE, "
            + "ORGANIZATION_ALREADY_REGISTERED, WRONG_ORGANIZATION_STATE, CONFLICT.")
    public Uni<OrganizationUpdatePayload> organizationUpdate(
            @Name("input") @NonNull @Description("Input of the mutation.") OrganizationUpdateInput input) {
        return service.update(input, request.viewer().requireLogIn());
    }

    @Mutation("organizationVerify")
    @Description(
            "Verifies a PENDING organisation: everyone who is logged in finds it from now on. Who requested it "
                    + "becomes its first administrator, by the order of the request. Operators only, else FORBIDDEN. Codes: "
                    + "NOT_FOUND, NOT_ALLOWED (who requested it may not be an administrator), WRONG_ORGANIZATION_STATE, CONFLICT.")
    public Uni<OrganizationVerifyPayload> organizationVerify(
            @Name("input") @NonNull @Description("Input of the mutation.") OrganizationVerifyInput input) {
        return service.verify(input, request.viewer().require(RealmRole.OPERATOR));
    }

    @Mutation("organizationSuspend")
    @Description("Suspends a VERIFIED organisation: it is hidden from all but its members and operators. Operators "
            + "only, else FORBIDDEN. Codes: NOT_FOUND, INVALID_INPUT, WRONG_ORGANIZATION_STATE, CONFLICT.")
    public Uni<OrganizationSuspendPayload> organizationSuspend(
            @Name("input") @NonNull @Description("Input of the mutation.") OrganizationSuspendInput input) {
        return service.suspend(input, request.viewer().require(RealmRole.OPERATOR));
    }

    @Mutation("organizationReinstate")
    @Description("Ends the suspension of an organisation: it is VERIFIED again. Operators only, else FORBIDDEN. "
            + "Codes: NOT_FOUND, WRONG_ORGANIZATION_STATE, CONFLICT.")
    public Uni<OrganizationReinstatePayload> organizationReinstate(
            @Name("input") @NonNull @Description("Input of the mutation.") OrganizationReinstateInput input) {
        return service.reinstate(input, request.viewer().require(RealmRole.OPERATOR));
    }

    @Description(AFTER)
    public Uni<@Nullable Organization> organization(@Source OrganizationRegisterPayload payload) {
        return after(payload.organizationKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Organization> organization(@Source OrganizationUpdatePayload payload) {
        return after(payload.organizationKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Organization> organization(@Source OrganizationVerifyPayload payload) {
        return after(payload.organizationKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Organization> organization(@Source OrganizationSuspendPayload payload) {
        return after(payload.organizationKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Organization> organization(@Source OrganizationReinstatePayload payload) {
        return after(payload.organizationKey());
    }

    private Uni<@Nullable Organization> after(@Nullable UUID key) {
        return key == null
                ? Uni.createFrom().nullItem()
                : reads.find(key, request.viewer()).map(found -> found.orElse(null));
    }
}
