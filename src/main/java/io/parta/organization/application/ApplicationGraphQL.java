package io.parta.organization.application;

import io.parta.identity.ViewerProfile;
import io.parta.organization.AdministrationTopic;
import io.parta.organization.Organization;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Lists of applications: one's own, and those to an organisation for whoever decides on them (AP-1, AP-2). */
@GraphQLApi
public class ApplicationGraphQL {

    private final ApplicationReads reads;
    private final InputCheck check;
    private final CurrentRequest request;

    ApplicationGraphQL(ApplicationReads reads, InputCheck check, CurrentRequest request) {
        this.reads = reads;
        this.check = check;
        this.request = request;
    }

    @NonNull
    @Description("Applications of the viewer, the latest first. Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<ApplicationConnection> applications(
            @Source ViewerProfile viewer,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(ApplicationReads.OWN, 1, first, after, last, before);
        return reads.listOwn(page, request.viewer()).map(ApplicationConnection::of);
    }

    @Description("Applications to the organisation. Null unless the viewer is its administrator or an operator. Codes: "
            + "INVALID_PAGE_SIZE, INVALID_CURSOR, INVALID_INPUT.")
    public Uni<@Nullable ApplicationConnection> applications(
            @Source Organization organization,
            @Name("filter") @Nullable @Description("Filter of the list; absent lists all.") ApplicationFilter filter,
            @Name("orderBy") @Nullable @Description("Order of the list; absent has the latest first.")
                    ApplicationOrder orderBy,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var order = orderBy == null ? ApplicationOrder.NEWEST_FIRST : orderBy;
        var page = PageRequest.of(order.list(), order.field().columns(), first, after, last, before);
        return list(organization, filter == null ? ApplicationFilter.NONE : filter, order, page);
    }

    @Description("Number of open applications to the organisation. Null unless the viewer is its administrator or an "
            + "operator.")
    public Uni<List<@Nullable Integer>> openApplicationCount(@Source List<Organization> organizations) {
        var decided = organizations.stream()
                .filter(one -> AdministrationTopic.isHeardBy(one.standing()))
                .map(Organization::key)
                .toList();
        return reads.countOpen(decided).map(counts -> {
            var ordered = new ArrayList<@Nullable Integer>(organizations.size());
            organizations.forEach(
                    one -> ordered.add(decided.contains(one.key()) ? counts.getOrDefault(one.key(), 0) : null));
            return ordered;
        });
    }

    private Uni<@Nullable ApplicationConnection> list(
            Organization organization, ApplicationFilter filter, ApplicationOrder order, PageRequest page) {
        if (!check.faults(filter).isEmpty()) {
            throw new ApiException(ErrorCode.INVALID_INPUT);
        }
        return AdministrationTopic.isHeardBy(organization.standing())
                ? reads.listOf(organization.key(), filter, order, page, request.viewer())
                        .map(ApplicationConnection::of)
                : Uni.createFrom().nullItem();
    }
}
