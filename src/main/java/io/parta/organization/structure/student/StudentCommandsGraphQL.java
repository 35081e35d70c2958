package io.parta.organization.structure.student;

import io.parta.organization.structure.ClassReads;
import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The commands on students of classes and what their payloads show. */
@GraphQLApi
public class StudentCommandsGraphQL {

    private final StudentService service;
    private final ClassReads reads;
    private final CurrentRequest request;

    StudentCommandsGraphQL(StudentService service, ClassReads reads, CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.request = request;
    }

    @Mutation("classStudentsAdd")
    @Description(
            "Adds members with the role STUDENT to a class: up to 100, a result for each, all that are not refused in "
                    + "one transaction. One who is there already stays. Administrators of the organisation (not while it is "
                    + "suspended) and operators. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CLASS_NOT_ACTIVE, "
                    + "WRONG_ORGANIZATION_STATE; of a result: NOT_FOUND, NOT_A_STUDENT, STUDENT_IN_ANOTHER_CLASS.")
    public Uni<ClassStudentsAddPayload> classStudentsAdd(
            @Name("input") @NonNull @Description("Input of the mutation.") ClassStudentsAddInput input) {
        return service.add(input, request.viewer().requireLogIn());
    }

    @Mutation("classStudentsRemove")
    @Description(
            "Removes students from a class; their stay is kept as history. Up to 100, a result for each, all that are "
                    + "not refused in one transaction. Administrators of the organisation (not while it is suspended) and "
                    + "operators. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CLASS_NOT_ACTIVE, WRONG_ORGANIZATION_STATE; of a "
                    + "result: NOT_FOUND, STUDENT_NOT_IN_CLASS.")
    public Uni<ClassStudentsRemovePayload> classStudentsRemove(
            @Name("input") @NonNull @Description("Input of the mutation.") ClassStudentsRemoveInput input) {
        return service.remove(input, request.viewer().requireLogIn());
    }

    @Mutation("classStudentsMove")
    @Description(
            "Moves students from one class to another of the same organisation. Up to 100, a result for each, all that "
                    + "are not refused in one transaction. Administrators of the organisation (not while it is suspended) and "
                    + "operators. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CLASS_NOT_ACTIVE, WRONG_ORGANIZATION_STATE; of a "
                    + "result: NOT_FOUND, STUDENT_NOT_IN_CLASS, NOT_A_STUDENT, STUDENT_IN_ANOTHER_CLASS.")
    public Uni<ClassStudentsMovePayload> classStudentsMove(
            @Name("input") @NonNull @Description("Input of the mutation.") ClassStudentsMoveInput input) {
        return service.move(input, request.viewer().requireLogIn());
    }

    @Description("Class that the students came into; null when the command was refused.")
    public Uni<@Nullable SchoolClass> schoolClass(@Source ClassStudentsAddPayload payload) {
        return after(payload.organizationKey(), payload.classKey());
    }

    @Description("Class that the students left; null when the command was refused.")
    public Uni<@Nullable SchoolClass> schoolClass(@Source ClassStudentsRemovePayload payload) {
        return after(payload.organizationKey(), payload.classKey());
    }

    @Description("Class that the students came into; null when the command was refused.")
    public Uni<@Nullable SchoolClass> schoolClass(@Source ClassStudentsMovePayload payload) {
        return after(payload.organizationKey(), payload.classKey());
    }

    private Uni<@Nullable SchoolClass> after(@Nullable UUID organization, @Nullable UUID schoolClass) {
        if (organization == null || schoolClass == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new PartitionedKey(organization, schoolClass);
        return reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
