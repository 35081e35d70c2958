package io.parta.organization.structure.student;

import io.parta.organization.membership.Membership;
import io.parta.organization.membership.Memberships;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Students of classes: the edges between classes and memberships. */
@GraphQLApi
public class StudentGraphQL {

    private static final int KEY = 2;

    private final StudentReads reads;
    private final Memberships memberships;
    private final CurrentRequest request;

    StudentGraphQL(StudentReads reads, Memberships memberships, CurrentRequest request) {
        this.reads = reads;
        this.memberships = memberships;
        this.request = request;
    }

    @NonNull
    @Description(
            "Students of the class whom the viewer may know of, by roster name; of a class that ended, as of its end. "
                    + "Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<List<@NonNull ClassStudentConnection>> students(
            @Source List<SchoolClass> classes,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(StudentReads.STUDENTS, KEY, first, after, last, before);
        return reads.listOf(classes, page, request.viewer()).map(found -> classes.stream()
                .map(one -> ClassStudentConnection.of(
                        Objects.requireNonNull(found.get(new PartitionedKey(one.organizationKey(), one.key())))))
                .toList());
    }

    @NonNull
    @Description(
            "Classes that the member is or was a student of, in the order of coming: one edge for each stay. Codes: "
                    + "INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<List<@NonNull MembershipClassConnection>> classes(
            @Source List<Membership> memberships,
            @Name("current") @Nullable @Description("Whether stays that ended are left out; absent shows them.")
                    Boolean current,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(StudentReads.CLASSES, KEY, first, after, last, before);
        return reads.listOfMembers(memberships, Boolean.TRUE.equals(current), page, request.viewer())
                .map(found -> memberships.stream()
                        .map(one -> MembershipClassConnection.of(Objects.requireNonNull(
                                found.get(new PartitionedKey(one.organizationKey(), one.key())))))
                        .toList());
    }

    @Description("Membership of the student; null when it is not found, or the viewer may not know of it.")
    public Uni<List<@Nullable Membership>> membership(@Source List<ClassStudentResult> results) {
        var keys = new ArrayList<@Nullable PartitionedKey>(results.size());
        results.forEach(one -> keys.add(key(one.organizationKey(), one.membershipKey())));
        return memberships
                .listByKeys(keys.stream().filter(Objects::nonNull).distinct().toList(), request.viewer())
                .map(found -> {
                    var ordered = new ArrayList<@Nullable Membership>(keys.size());
                    keys.forEach(key -> ordered.add(key == null ? null : found.get(key)));
                    return ordered;
                });
    }

    private static @Nullable PartitionedKey key(@Nullable UUID organization, @Nullable UUID key) {
        return organization == null || key == null ? null : new PartitionedKey(organization, key);
    }
}
