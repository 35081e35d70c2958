package io.parta.organization.registration;

import io.parta.organization.Organization;
import io.parta.organization.Organizations;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.identity.RealmRole;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Registers organisations in bulk. */
@GraphQLApi
public class OrganizationsRegisterGraphQL {

    private final BulkRegistrationService service;
    private final Organizations organizations;
    private final CurrentRequest request;

    OrganizationsRegisterGraphQL(BulkRegistrationService service, Organizations organizations, CurrentRequest request) {
        this.service = service;
        this.organizations = organizations;
        this.request = request;
    }

    @Mutation("organizationsRegister")
    @Description(
            "Registers organisations: up to 500, a result for each, all that are not refused in one transaction. One "
                    + "that is registered with the same data stays as it is, so the same call may be sent again; nothing is "
                    + "overwritten. Operators only, else FORBIDDEN. Codes: INVALID_INPUT; of a result: INVALID_INPUT, INVALID_INN, "
                    + "INVALID_KPP, INVALID_OGRN, INVALID_REGION_CODE, ORGANIZATION_ALREADY_REGISTERED (with other data), "
                    + "ORGANIZATION_REQUEST_OPEN (with `verify`: the request is decided by itself), CONFLICT.")
    public Uni<OrganizationsRegisterPayload> organizationsRegister(
            @Name("input") @NonNull @Description("Input of the mutation.") OrganizationsRegisterInput input) {
        return service.register(input, request.viewer().require(RealmRole.OPERATOR));
    }

    @Description("Organisation that has the INN and KPP; null when none has, or when the row itself is at fault.")
    public Uni<List<@Nullable Organization>> organization(@Source List<OrganizationsRegisterResult> results) {
        var keys = new ArrayList<@Nullable UUID>(results.size());
        results.forEach(one -> keys.add(one.organizationKey()));
        return organizations
                .listByKeys(keys.stream().filter(Objects::nonNull).distinct().toList(), request.viewer())
                .map(found -> {
                    var ordered = new ArrayList<@Nullable Organization>(keys.size());
                    keys.forEach(key -> ordered.add(key == null ? null : found.get(key)));
                    return ordered;
                });
    }
}
