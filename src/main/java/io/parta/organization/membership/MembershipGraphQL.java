package io.parta.organization.membership;

import static io.parta.platform.graphql.execution.BatchValues.inOrder;

import io.parta.identity.Notification;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.identity.ViewerProfile;
import io.parta.organization.Organization;
import io.parta.organization.OrganizationEvent;
import io.parta.organization.Organizations;
import io.parta.organization.administration.AdministrationEvent;
import io.parta.organization.administration.AdministrationEvents;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Memberships: the edges they add to the viewer, to events and to notifications. */
@GraphQLApi
public class MembershipGraphQL {

    private static final int KEY = 2;

    private final MembershipReads reads;
    private final MembershipDetailReads details;
    private final Organizations organizations;
    private final Persons persons;
    private final CurrentRequest request;

    MembershipGraphQL(
            MembershipReads reads,
            MembershipDetailReads details,
            Organizations organizations,
            Persons persons,
            CurrentRequest request) {
        this.reads = reads;
        this.details = details;
        this.organizations = organizations;
        this.persons = persons;
        this.request = request;
    }

    @NonNull
    @Description("Memberships of the viewer, the oldest first. Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<MembershipConnection> memberships(
            @Source ViewerProfile viewer,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(MembershipReads.LIST, KEY, first, after, last, before);
        return reads.listOfPerson(viewer.key(), page).map(MembershipConnection::of);
    }

    @NonNull
    @Description("Whether the viewer holds a confirmed role in at least one organisation.")
    public Uni<List<@NonNull Boolean>> verified(@Source List<ViewerProfile> viewers) {
        return reads.verified(viewers.stream().map(ViewerProfile::key).toList()).map(verified -> viewers.stream()
                .map(viewer -> verified.contains(viewer.key()))
                .toList());
    }

    @Description("Organisation of the membership; null when the viewer may no longer know of it.")
    public Uni<List<@Nullable Organization>> organization(@Source List<Membership> memberships) {
        var keys = memberships.stream().map(Membership::organizationKey).toList();
        return organizations.listByKeys(keys, request.viewer()).map(found -> inOrder(keys, found));
    }

    @NonNull
    @ViewerIndependent
    @Description("Roles of the member: each at most once, at most four.")
    public Uni<List<List<@NonNull MembershipRole>>> roles(@Source List<Membership> memberships) {
        return details.roles(memberships).map(found -> allOf(memberships, found));
    }

    @NonNull
    @ViewerIndependent
    @Description("Subjects that the member teaches, in alphabetical order: at most 20 of at most 100 characters each.")
    public Uni<List<List<@NonNull String>>> subjects(@Source List<Membership> memberships) {
        return details.subjects(memberships).map(found -> allOf(memberships, found));
    }

    private static <T> List<List<T>> allOf(List<Membership> memberships, Map<PartitionedKey, List<T>> found) {
        return memberships.stream()
                .map(one -> found.getOrDefault(one.place(), List.of()))
                .toList();
    }

    @ViewerIndependent
    @Description("Person of the membership; null for a child without an account.")
    public Uni<List<@Nullable Person>> person(@Source List<Membership> memberships) {
        var keys = memberships.stream().map(Membership::personKey).toList();
        return persons.listByKeys(keys.stream().filter(Objects::nonNull).toList())
                .map(found -> inOrder(keys, found));
    }

    @Description("Organisation that the notification is about; null when there is none or the viewer may no longer "
            + "know of it.")
    public Uni<@Nullable Organization> organization(@Source Notification notification) {
        UUID key = notification.reference("organization");
        return key == null
                ? Uni.createFrom().nullItem()
                : organizations.find(key, request.viewer()).map(found -> found.orElse(null));
    }

    @Description("Membership that the notification is about; null when there is none or it has ended.")
    public Uni<@Nullable Membership> membership(@Source Notification notification) {
        return membership(notification.reference("organization"), notification.reference("membership"));
    }

    @Id
    @ViewerIndependent
    @Description("Id of the membership that the event is about, for `node(id)`; null when it is about none.")
    public Uni<@Nullable String> membershipId(@Source OrganizationEvent event) {
        UUID key = event.reference("membership");
        return Uni.createFrom()
                .item(key == null ? null : TypeId.encode(Membership.PREFIX, event.organizationKey(), key));
    }

    @ViewerIndependent
    @Description("Membership that the event is about; null when it is about none or it has ended.")
    public Uni<@Nullable Membership> membership(@Source AdministrationEvent event) {
        return membership(event.organizationKey(), event.reference(AdministrationEvents.MEMBERSHIP));
    }

    @Id
    @ViewerIndependent
    @Description("Id of the membership that the event is about; null when it is about none.")
    public Uni<@Nullable String> membershipId(@Source AdministrationEvent event) {
        UUID key = event.reference(AdministrationEvents.MEMBERSHIP);
        return Uni.createFrom()
                .item(key == null ? null : TypeId.encode(Membership.PREFIX, event.organizationKey(), key));
    }

    private Uni<@Nullable Membership> membership(@Nullable UUID organization, @Nullable UUID membership) {
        if (organization == null || membership == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new PartitionedKey(organization, membership);
        return reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
