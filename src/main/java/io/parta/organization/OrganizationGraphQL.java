package io.parta.organization;

import io.parta.organization.registry.Region;
import io.parta.organization.registry.Regions;
import io.parta.platform.graphql.action.DecidedBy;
import io.parta.platform.graphql.action.ViewerAction;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.i18n.Languages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Organisations: finding them and what the viewer may do with them. */
@GraphQLApi
public class OrganizationGraphQL {

    private static final int KEY = 2;

    private final OrganizationReads reads;
    private final InputCheck check;
    private final List<OrganizationActions> others;
    private final CurrentRequest request;

    OrganizationGraphQL(
            OrganizationReads reads,
            InputCheck check,
            @Any Instance<OrganizationActions> others,
            CurrentRequest request) {
        this.reads = reads;
        this.check = check;
        this.others = others.stream()
                .sorted(Comparator.comparing(actions -> actions.getClass().getName()))
                .toList();
        this.request = request;
    }

    @Query("organization")
    @Description("Organisation of the id. Null when it does not exist, the id is malformed or the viewer may not know "
            + "of it. Needs a log-in.")
    public Uni<@Nullable Organization> organization(
            @Name("id") @Id @NonNull @Description("Id of the organisation.") String id) {
        var viewer = request.viewer().requireLogIn();
        return reads.load(List.of(id), viewer).map(found -> (Organization) found.get(id));
    }

    @Query("organizations")
    @NonNull
    @Description("Organisations that the viewer may see, by short name. Either `first` with `after` or `last` with "
            + "`before`. Codes: INVALID_PAGE_SIZE, INVALID_CURSOR, INVALID_INPUT. Needs a log-in.")
    public Uni<OrganizationConnection> organizations(
            @Name("filter") @Nullable @Description("Filter of the list; absent lists all.") OrganizationFilter filter,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var viewer = request.viewer().requireLogIn();
        var page = PageRequest.of(OrganizationReads.LIST, KEY, first, after, last, before);
        if (filter != null && !check.faults(filter).isEmpty()) {
            throw new ApiException(ErrorCode.INVALID_INPUT);
        }
        return reads.list(filter == null ? OrganizationFilter.NONE : filter, page, viewer)
                .map(OrganizationConnection::of);
    }

    @Query("regions")
    @NonNull
    @Description("Regions: the 89 subjects of the federation, in the order of their codes. Needs no log-in.")
    public Uni<List<@NonNull Region>> regions() {
        return Uni.createFrom().item(Regions::all);
    }

    @NonNull
    @ViewerIndependent
    @Description("Name of the region, in the language of Accept-Language (ru by default).")
    public Uni<List<@NonNull String>> name(@Source List<Region> regions) {
        boolean english = request.locale().getLanguage().equals(Languages.ENGLISH.getLanguage());
        return Uni.createFrom()
                .item(regions.stream()
                        .map(region -> english ? region.nameEn() : region.nameRu())
                        .toList());
    }

    @NonNull
    @Description("Actions on the organisation, each with whether the viewer may take it now and why not.")
    public Uni<List<List<@NonNull ViewerAction>>> viewerActions(@Source List<Organization> organizations) {
        request.viewer().requireLogIn();
        return Uni.createFrom().item(organizations.stream().map(this::actions).toList());
    }

    private List<ViewerAction> actions(Organization organization) {
        var own = Arrays.stream(OrganizationAction.values())
                .map(action -> ViewerAction.of(
                        action.mutation(),
                        OrganizationPolicy.decide(action, organization.standing(), organization.state()),
                        DecidedBy.PLATFORM,
                        request.locale()));
        var added = others.stream()
                .flatMap(actions -> actions.decide(organization).entrySet().stream())
                .map(action ->
                        ViewerAction.of(action.getKey(), action.getValue(), DecidedBy.ORGANIZATION, request.locale()));
        return Stream.concat(own, added).toList();
    }
}
