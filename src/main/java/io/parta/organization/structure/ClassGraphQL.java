package io.parta.organization.structure;

import io.parta.identity.Notification;
import io.parta.organization.Organization;
import io.parta.organization.OrganizationEvent;
import io.parta.organization.Organizations;
import io.parta.organization.administration.AdministrationEvent;
import io.parta.platform.graphql.action.DecidedBy;
import io.parta.platform.graphql.action.ViewerAction;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Classes: the edges they add to organisations and events, and what the viewer may do with them. */
@GraphQLApi
public class ClassGraphQL {

    private static final int KEY = 3;

    private final ClassReads reads;
    private final Organizations organizations;
    private final InputCheck check;
    private final List<ClassActions> others;
    private final CurrentRequest request;

    ClassGraphQL(
            ClassReads reads,
            Organizations organizations,
            InputCheck check,
            @Any Instance<ClassActions> others,
            CurrentRequest request) {
        this.reads = reads;
        this.organizations = organizations;
        this.check = check;
        this.others = others.stream()
                .sorted(Comparator.comparing(actions -> actions.getClass().getName()))
                .toList();
        this.request = request;
    }

    @NonNull
    @Description(
            "Academic year of now in the organisation: the calendar year it begins in, 2026 is 2026/27. It turns on "
                    + "1 August in the organisation's time zone.")
    public Uni<List<@NonNull Integer>> academicYear(@Source List<Organization> organizations) {
        return Uni.createFrom()
                .item(() -> organizations.stream().map(reads::yearOf).toList());
    }

    @Description(
            "Classes of the organisation in one academic year, as people order them: 1А, 1Б, 2А … 11А. Null unless "
                    + "the viewer is a member or an operator. Codes: INVALID_PAGE_SIZE, INVALID_CURSOR, INVALID_INPUT.")
    public Uni<List<@Nullable SchoolClassConnection>> classes(
            @Source List<Organization> organizations,
            @Name("filter") @Nullable @Description("Filter of the list; absent lists those of the current year.")
                    SchoolClassFilter filter,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(ClassReads.LIST, KEY, first, after, last, before);
        var known = organizations.stream()
                .filter(organization -> StructurePolicy.knows(organization.standing()))
                .toList();
        return reads.listOf(known, checked(filter), page, request.viewer()).map(found -> {
            var pages = new ArrayList<@Nullable SchoolClassConnection>(organizations.size());
            for (Organization organization : organizations) {
                var one = found.get(organization.key());
                pages.add(one == null ? null : SchoolClassConnection.of(one));
            }
            return pages;
        });
    }

    @Description(
            "Number of classes of the organisation that are taught in the current academic year. Null unless the viewer "
                    + "is a member or an operator.")
    public Uni<List<@Nullable Integer>> classCount(@Source List<Organization> organizations) {
        var known = organizations.stream()
                .filter(organization -> StructurePolicy.knows(organization.standing()))
                .toList();
        return reads.count(known).map(counts -> {
            var ordered = new ArrayList<@Nullable Integer>(organizations.size());
            organizations.forEach(one -> ordered.add(known.contains(one) ? counts.getOrDefault(one.key(), 0) : null));
            return ordered;
        });
    }

    private SchoolClassFilter checked(@Nullable SchoolClassFilter filter) {
        if (filter == null) {
            return SchoolClassFilter.NONE;
        }
        if (!check.faults(filter).isEmpty()) {
            throw new ApiException(ErrorCode.INVALID_INPUT);
        }
        return filter;
    }

    @Description("Organisation of the class; null when the viewer may no longer know of it.")
    public Uni<List<@Nullable Organization>> organization(@Source List<SchoolClass> classes) {
        var keys = classes.stream().map(SchoolClass::organizationKey).toList();
        return organizations.listByKeys(keys, request.viewer()).map(found -> {
            var ordered = new ArrayList<@Nullable Organization>(keys.size());
            keys.forEach(key -> ordered.add(found.get(key)));
            return ordered;
        });
    }

    @NonNull
    @Description("Actions on the class, each with whether the viewer may take it now and why not.")
    public Uni<List<List<@NonNull ViewerAction>>> viewerActions(@Source List<SchoolClass> classes) {
        request.viewer().requireLogIn();
        return Uni.createFrom().item(classes.stream().map(this::actions).toList());
    }

    private List<ViewerAction> actions(SchoolClass schoolClass) {
        var own = Arrays.stream(ClassAction.values())
                .map(action -> ViewerAction.of(
                        action.mutation(),
                        StructurePolicy.decide(
                                action,
                                schoolClass.standing(),
                                schoolClass.organizationState(),
                                schoolClass.state(),
                                schoolClass.vacant()),
                        DecidedBy.ORGANIZATION,
                        request.locale()));
        var added = others.stream()
                .flatMap(actions -> actions.decide(schoolClass).entrySet().stream())
                .map(action ->
                        ViewerAction.of(action.getKey(), action.getValue(), DecidedBy.ORGANIZATION, request.locale()));
        return Stream.concat(own, added).toList();
    }

    @Id
    @ViewerIndependent
    @Description("Id of the class that the event is about, for `node(id)`; null when it is about none.")
    public Uni<@Nullable String> classId(@Source OrganizationEvent event) {
        UUID key = event.reference(StructureActs.CLASS);
        return Uni.createFrom()
                .item(key == null ? null : TypeId.encode(SchoolClass.PREFIX, event.organizationKey(), key));
    }

    @Description(
            "Class that the notification is about; null when there is none or the viewer may no longer know of it.")
    public Uni<@Nullable SchoolClass> schoolClass(@Source Notification notification) {
        UUID organization = notification.reference("organization");
        UUID schoolClass = notification.reference(StructureActs.CLASS);
        if (organization == null || schoolClass == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new PartitionedKey(organization, schoolClass);
        return reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }

    @Id
    @ViewerIndependent
    @Description("Id of the class that the event is about, for `node(id)`; null when it is about none.")
    public Uni<@Nullable String> classId(@Source AdministrationEvent event) {
        UUID key = event.reference(StructureActs.CLASS);
        return Uni.createFrom()
                .item(key == null ? null : TypeId.encode(SchoolClass.PREFIX, event.organizationKey(), key));
    }
}
