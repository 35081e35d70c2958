package io.parta.organization.application;

import static io.parta.platform.graphql.execution.BatchValues.inOrder;

import io.parta.identity.Notification;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.organization.Organization;
import io.parta.organization.Organizations;
import io.parta.organization.administration.AdministrationEvent;
import io.parta.organization.administration.AdministrationEvents;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.Memberships;
import io.parta.organization.structure.Classes;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.action.DecidedBy;
import io.parta.platform.graphql.action.ViewerAction;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What an application is beside, what can be done to it, and the edges it adds to events and notifications. */
@GraphQLApi
public class ApplicationEdgesGraphQL {

    private final ApplicationReads reads;
    private final Organizations organizations;
    private final Persons persons;
    private final Memberships memberships;
    private final Classes classes;
    private final CurrentRequest request;

    ApplicationEdgesGraphQL(
            ApplicationReads reads,
            Organizations organizations,
            Persons persons,
            Memberships memberships,
            Classes classes,
            CurrentRequest request) {
        this.reads = reads;
        this.organizations = organizations;
        this.persons = persons;
        this.memberships = memberships;
        this.classes = classes;
        this.request = request;
    }

    @Description("Organisation of the application; null when the viewer may no longer know of it.")
    public Uni<List<@Nullable Organization>> organization(@Source List<Application> applications) {
        var keys = applications.stream().map(Application::organizationKey).toList();
        return organizations.listByKeys(keys, request.viewer()).map(found -> inOrder(keys, found));
    }

    @ViewerIndependent
    @Description("Person who sent it.")
    public Uni<List<@Nullable Person>> person(@Source List<Application> applications) {
        var keys = applications.stream().map(Application::personKey).toList();
        return persons.listByKeys(keys).map(found -> inOrder(keys, found));
    }

    @NonNull
    @Description("Actions on the application, each with whether the viewer may take it now and why not.")
    public Uni<List<List<@NonNull ViewerAction>>> viewerActions(@Source List<Application> applications) {
        request.viewer().requireLogIn();
        return Uni.createFrom().item(applications.stream().map(this::actions).toList());
    }

    @Description("Class that the administration has set: a student is placed there. Null when none is, or it is gone.")
    public Uni<List<@Nullable SchoolClass>> schoolClass(@Source List<ApplicationGrant> grants) {
        var keys = keys(grants, ApplicationGrant::classKey);
        return classes.listByKeys(known(keys), request.viewer()).map(found -> inOrder(keys, found));
    }

    @Description("Student whom the administration has matched the typed child with. Null when none is, or they left.")
    public Uni<List<@Nullable Membership>> student(@Source List<ApplicationGrant> grants) {
        return members(keys(grants, ApplicationGrant::studentKey));
    }

    @Description("Entry of the roster that the applicant is to be attached to; of an accepted application, their "
            + "membership. Null when there is none, or it has ended.")
    public Uni<List<@Nullable Membership>> membership(@Source List<ApplicationGrant> grants) {
        return members(keys(grants, ApplicationGrant::membershipKey));
    }

    @Description("Application that the notification is about; null when it is about none.")
    public Uni<@Nullable Application> application(@Source Notification notification) {
        return application(
                notification.reference(AdministrationEvents.ORGANIZATION), notification.reference(Application.FACT));
    }

    @ViewerIndependent
    @Description("Application that the event is about; null when it is about none.")
    public Uni<@Nullable Application> application(@Source AdministrationEvent event) {
        return application(event.organizationKey(), event.reference(Application.FACT));
    }

    @Id
    @ViewerIndependent
    @Description("Id of the application that the event is about; null when it is about none.")
    public Uni<@Nullable String> applicationId(@Source AdministrationEvent event) {
        UUID key = event.reference(Application.FACT);
        return Uni.createFrom()
                .item(key == null ? null : TypeId.encode(Application.PREFIX, event.organizationKey(), key));
    }

    private Uni<@Nullable Application> application(@Nullable UUID organization, @Nullable UUID application) {
        if (organization == null || application == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new PartitionedKey(organization, application);
        return reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }

    private List<ViewerAction> actions(Application application) {
        return Arrays.stream(ApplicationAction.values())
                .map(action -> ViewerAction.of(
                        action.mutation(),
                        ApplicationPolicy.decide(
                                action, application.standing(), application.organizationState(), application.facts()),
                        action == ApplicationAction.WITHDRAW ? DecidedBy.PLATFORM : DecidedBy.ORGANIZATION,
                        request.locale()))
                .toList();
    }

    private Uni<List<@Nullable Membership>> members(List<@Nullable PartitionedKey> keys) {
        return memberships.listByKeys(known(keys), request.viewer()).map(found -> inOrder(keys, found));
    }

    private static List<@Nullable PartitionedKey> keys(
            List<ApplicationGrant> grants, Function<ApplicationGrant, @Nullable UUID> key) {
        var keys = new ArrayList<@Nullable PartitionedKey>(grants.size());
        grants.forEach(grant -> keys.add(grant.within(key.apply(grant))));
        return keys;
    }

    private static List<PartitionedKey> known(List<@Nullable PartitionedKey> keys) {
        return keys.stream().filter(Objects::nonNull).toList();
    }
}
