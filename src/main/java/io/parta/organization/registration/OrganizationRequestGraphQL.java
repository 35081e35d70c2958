package io.parta.organization.registration;

import static io.parta.platform.graphql.execution.BatchValues.inOrder;

import io.parta.identity.Notification;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.identity.ViewerProfile;
import io.parta.organization.Organization;
import io.parta.organization.Organizations;
import io.parta.platform.graphql.action.DecidedBy;
import io.parta.platform.graphql.action.ViewerAction;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.identity.RealmRole;
import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Requests for organisations: the edges they add, and what the viewer may do about them. */
@GraphQLApi
public class OrganizationRequestGraphQL {

    private static final int KEY = 1;

    private final RequestReads reads;
    private final Organizations organizations;
    private final Persons persons;
    private final InputCheck check;
    private final CurrentRequest request;

    OrganizationRequestGraphQL(
            RequestReads reads,
            Organizations organizations,
            Persons persons,
            InputCheck check,
            CurrentRequest request) {
        this.reads = reads;
        this.organizations = organizations;
        this.persons = persons;
        this.check = check;
        this.request = request;
    }

    @Query("organizationRequests")
    @NonNull
    @Description("Requests for organisations, the longest-waiting first. Operators only, else FORBIDDEN. Codes: "
            + "INVALID_PAGE_SIZE, INVALID_CURSOR, INVALID_INPUT.")
    public Uni<OrganizationRequestConnection> organizationRequests(
            @Name("filter") @Nullable @Description("Filter of the list; absent lists all.")
                    OrganizationRequestFilter filter,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var operator = request.viewer().require(RealmRole.OPERATOR);
        var page = PageRequest.of(RequestReads.LIST, KEY, first, after, last, before);
        return reads.list(checked(filter), page, operator).map(OrganizationRequestConnection::of);
    }

    private OrganizationRequestFilter checked(@Nullable OrganizationRequestFilter filter) {
        if (filter == null) {
            return OrganizationRequestFilter.NONE;
        }
        if (!check.faults(filter).isEmpty()) {
            throw new ApiException(ErrorCode.INVALID_INPUT);
        }
        return filter;
    }

    @NonNull
    @Description(
            "Requests of the viewer for organisations, the latest first. Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<OrganizationRequestConnection> organizationRequests(
            @Source ViewerProfile viewer,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(RequestReads.OWN, KEY, first, after, last, before);
        return reads.listOfPerson(viewer.key(), page, request.viewer()).map(OrganizationRequestConnection::of);
    }

    @Description(
            "Request that made the organisation; null when it was registered without one, or the viewer is neither "
                    + "the requester nor an operator.")
    public Uni<List<@Nullable OrganizationRequest>> request(@Source List<Organization> organizations) {
        var keys = organizations.stream().map(Organization::key).toList();
        return reads.listByKeys(keys, request.viewer()).map(found -> inOrder(keys, found));
    }

    @Description("Organisation that the request made; null when it was removed or the viewer may no longer know of it.")
    public Uni<List<@Nullable Organization>> organization(@Source List<OrganizationRequest> requests) {
        var keys = requests.stream().map(OrganizationRequest::key).toList();
        return organizations.listByKeys(keys, request.viewer()).map(found -> inOrder(keys, found));
    }

    @Description("Person who requested; null when they are gone.")
    public Uni<List<@Nullable Person>> requester(@Source List<OrganizationRequest> requests) {
        var keys = requests.stream().map(OrganizationRequest::requesterKey).toList();
        return persons.listByKeys(keys).map(found -> inOrder(keys, found));
    }

    @NonNull
    @Description("Actions on the request, each with whether the viewer may take it now and why not. "
            + "`organizationVerify` takes the id of its organisation.")
    public Uni<List<List<@NonNull ViewerAction>>> viewerActions(@Source List<OrganizationRequest> requests) {
        request.viewer().requireLogIn();
        return Uni.createFrom().item(requests.stream().map(this::actions).toList());
    }

    private List<ViewerAction> actions(OrganizationRequest one) {
        return Arrays.stream(OrganizationRequestAction.values())
                .map(action -> ViewerAction.of(
                        action.mutation(),
                        OrganizationRequestPolicy.decide(action, one.standing(), one.facts()),
                        DecidedBy.PLATFORM,
                        request.locale()))
                .toList();
    }

    @Description("Request for an organisation that the notification is about; null when it is about none.")
    public Uni<@Nullable OrganizationRequest> organizationRequest(@Source Notification notification) {
        UUID key = notification.reference(RegistrationActs.REQUEST);
        return key == null
                ? Uni.createFrom().nullItem()
                : reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
