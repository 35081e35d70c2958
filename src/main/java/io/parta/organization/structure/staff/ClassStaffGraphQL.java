package io.parta.organization.structure.staff;

import io.parta.organization.structure.ClassReads;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
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

/** The staff of classes. */
@GraphQLApi
public class ClassStaffGraphQL {

    private static final String AFTER = "Class after the command; null when it was refused.";

    private final ClassStaffService service;
    private final ClassStaffReads reads;
    private final ClassReads classes;
    private final CurrentRequest request;

    ClassStaffGraphQL(ClassStaffService service, ClassStaffReads reads, ClassReads classes, CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.classes = classes;
        this.request = request;
    }

    @Mutation("classStaffAttach")
    @Description(
            "Attaches a member to a class as teacher or educator; one who is so already stays. Administrators of the "
                    + "organisation (not while it is suspended) and operators. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT (a kind "
                    + "that such an organisation does not have, a subject that is missing or too much), ROLE_REQUIRED, "
                    + "CLASS_STAFF_POST_TAKEN, CLASS_NOT_ACTIVE, WRONG_ORGANIZATION_STATE.")
    public Uni<ClassStaffAttachPayload> classStaffAttach(
            @Name("input") @NonNull @Description("Input of the mutation.") ClassStaffAttachInput input) {
        return service.attach(input, request.viewer().requireLogIn());
    }

    @Mutation("classStaffDetach")
    @Description("Detaches a member from a class. Administrators of the organisation (not while it is suspended) and "
            + "operators. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CLASS_NOT_ACTIVE, WRONG_ORGANIZATION_STATE.")
    public Uni<ClassStaffDetachPayload> classStaffDetach(
            @Name("input") @NonNull @Description("Input of the mutation.") ClassStaffDetachInput input) {
        return service.detach(input, request.viewer().requireLogIn());
    }

    @NonNull
    @Description(
            "Staff of the class whom the viewer may know of: homeroom teacher or educators first, then by roster name "
                    + "and subject; of a class that ended, as of its end. Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<List<@NonNull ClassStaffConnection>> staff(
            @Source List<SchoolClass> classes,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(ClassStaffReads.LIST, ClassStaffReads.KEY, first, after, last, before);
        return reads.listOf(classes, page, request.viewer()).map(found -> classes.stream()
                .map(one -> ClassStaffConnection.of(
                        Objects.requireNonNull(found.get(new PartitionedKey(one.organizationKey(), one.key())))))
                .toList());
    }

    @Description(AFTER)
    public Uni<@Nullable SchoolClass> schoolClass(@Source ClassStaffAttachPayload payload) {
        return after(payload.organizationKey(), payload.classKey());
    }

    @Description(AFTER)
    public Uni<@Nullable SchoolClass> schoolClass(@Source ClassStaffDetachPayload payload) {
        return after(payload.organizationKey(), payload.classKey());
    }

    private Uni<@Nullable SchoolClass> after(@Nullable UUID organization, @Nullable UUID schoolClass) {
        if (organization == null || schoolClass == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new PartitionedKey(organization, schoolClass);
        return classes.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
