package io.parta.organization.unit;

import io.parta.identity.Notification;
import io.parta.organization.Organization;
import io.parta.organization.OrganizationEvent;
import io.parta.organization.Organizations;
import io.parta.organization.administration.AdministrationEvent;
import io.parta.organization.administration.AdministrationEvents;
import io.parta.platform.graphql.action.DecidedBy;
import io.parta.platform.graphql.action.ViewerAction;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Units: the edges they add to organisations, events and notifications, and what the viewer may do with them. */
@GraphQLApi
public class UnitGraphQL {

    private static final int KEY = 2;

    private final UnitReads reads;
    private final Organizations organizations;
    private final CurrentRequest request;

    UnitGraphQL(UnitReads reads, Organizations organizations, CurrentRequest request) {
        this.reads = reads;
        this.organizations = organizations;
        this.request = request;
    }

    @Description("Units of the organisation, by name. Null unless the viewer is a member or an operator. Codes: "
            + "INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<List<@Nullable OrganizationUnitConnection>> units(
            @Source List<Organization> organizations,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(UnitReads.LIST, KEY, first, after, last, before);
        var known = organizations.stream()
                .filter(organization -> UnitPolicy.knows(organization.standing()))
                .toList();
        return reads.listOf(known, page, request.viewer()).map(found -> {
            var pages = new ArrayList<@Nullable OrganizationUnitConnection>(organizations.size());
            for (Organization organization : organizations) {
                var one = found.get(organization.key());
                pages.add(one == null ? null : OrganizationUnitConnection.of(one));
            }
            return pages;
        });
    }

    @Description("Organisation of the unit; null when the viewer may no longer know of it.")
    public Uni<List<@Nullable Organization>> organization(@Source List<OrganizationUnit> units) {
        var keys = units.stream().map(OrganizationUnit::organizationKey).toList();
        return organizations.listByKeys(keys, request.viewer()).map(found -> {
            var ordered = new ArrayList<@Nullable Organization>(keys.size());
            keys.forEach(key -> ordered.add(found.get(key)));
            return ordered;
        });
    }

    @NonNull
    @Description("Actions on the unit, each with whether the viewer may take it now and why not.")
    public Uni<List<List<@NonNull ViewerAction>>> viewerActions(@Source List<OrganizationUnit> units) {
        request.viewer().requireLogIn();
        return Uni.createFrom().item(units.stream().map(this::actions).toList());
    }

    private List<ViewerAction> actions(OrganizationUnit unit) {
        var decision = UnitPolicy.decide(unit.standing(), unit.organizationState());
        return Arrays.stream(UnitAction.values())
                .map(action -> ViewerAction.of(action.mutation(), decision, DecidedBy.ORGANIZATION, request.locale()))
                .toList();
    }

    @Id
    @ViewerIndependent
    @Description("Id of the unit that the event is about, for `node(id)`; null when it is about none.")
    public Uni<@Nullable String> unitId(@Source OrganizationEvent event) {
        return Uni.createFrom().item(id(event.organizationKey(), event.reference(UnitActs.UNIT)));
    }

    @Id
    @ViewerIndependent
    @Description("Id of the unit that the event is about, for `node(id)`; null when it is about none.")
    public Uni<@Nullable String> unitId(@Source AdministrationEvent event) {
        return Uni.createFrom().item(id(event.organizationKey(), event.reference(UnitActs.UNIT)));
    }

    @Description("Unit that the notification is about; null when there is none or the viewer may no longer know of it.")
    public Uni<@Nullable OrganizationUnit> unit(@Source Notification notification) {
        UUID organization = notification.reference(AdministrationEvents.ORGANIZATION);
        UUID unit = notification.reference(UnitActs.UNIT);
        if (organization == null || unit == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new PartitionedKey(organization, unit);
        return reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }

    private static @Nullable String id(UUID organization, @Nullable UUID unit) {
        return unit == null ? null : TypeId.encode(OrganizationUnit.PREFIX, organization, unit);
    }
}
