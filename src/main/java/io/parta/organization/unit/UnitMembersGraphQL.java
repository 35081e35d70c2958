package io.parta.organization.unit;

import io.parta.organization.membership.Membership;
import io.parta.organization.membership.Memberships;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Members of units: the edges between units and memberships. */
@GraphQLApi
public class UnitMembersGraphQL {

    private final UnitReads reads;
    private final UnitMemberReads members;
    private final Memberships memberships;
    private final CurrentRequest request;

    UnitMembersGraphQL(UnitReads reads, UnitMemberReads members, Memberships memberships, CurrentRequest request) {
        this.reads = reads;
        this.members = members;
        this.memberships = memberships;
        this.request = request;
    }

    @NonNull
    @Description(
            "Members of the unit whom the viewer may know of: those with a post first, then by roster name. Codes: "
                    + "INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<List<@NonNull UnitMemberConnection>> members(
            @Source List<OrganizationUnit> units,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(UnitMemberReads.LIST, UnitMemberReads.KEY, first, after, last, before);
        return members.listOf(units, page, request.viewer()).map(found -> units.stream()
                .map(one -> UnitMemberConnection.of(
                        Objects.requireNonNull(found.get(new PartitionedKey(one.organizationKey(), one.key())))))
                .toList());
    }

    @NonNull
    @Description(
            "Places of the member in units, by the unit's name: at most 20. Members of the organisation and operators "
                    + "see them, to others there are none.")
    public Uni<List<List<@NonNull UnitPlace>>> units(@Source List<Membership> memberships) {
        return reads.listOfMembers(memberships, request.viewer()).map(found -> memberships.stream()
                .map(one -> found.getOrDefault(new PartitionedKey(one.organizationKey(), one.key()), List.of()))
                .toList());
    }

    @Description("Membership of the member; null when it is not found, or the viewer may not know of it.")
    public Uni<List<@Nullable Membership>> membership(@Source List<UnitMemberResult> results) {
        var keys = new ArrayList<@Nullable PartitionedKey>(results.size());
        results.forEach(one -> keys.add(
                one.organizationKey() == null || one.membershipKey() == null
                        ? null
                        : new PartitionedKey(one.organizationKey(), one.membershipKey())));
        return memberships
                .listByKeys(keys.stream().filter(Objects::nonNull).distinct().toList(), request.viewer())
                .map(found -> {
                    var ordered = new ArrayList<@Nullable Membership>(keys.size());
                    keys.forEach(key -> ordered.add(key == null ? null : found.get(key)));
                    return ordered;
                });
    }
}
