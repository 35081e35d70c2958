package io.parta.organization.structure;

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

/** The commands on classes and what their payloads show. */
@GraphQLApi
public class ClassCommandsGraphQL {

    private static final String AFTER = "Class after the command; null when it was refused.";

    private final ClassService service;
    private final ClassReads reads;
    private final CurrentRequest request;

    ClassCommandsGraphQL(ClassService service, ClassReads reads, CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.request = request;
    }

    @Mutation("classCreate")
    @Description(
            "Creates a class or group in the current academic year or the next. Administrators of the organisation "
                    + "(not while it is suspended) and operators. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CLASS_NAME_TAKEN, "
                    + "WRONG_ORGANIZATION_STATE.")
    public Uni<ClassCreatePayload> classCreate(
            @Name("input") @NonNull @Description("Input of the mutation.") ClassCreateInput input) {
        return service.create(input, request.viewer().requireLogIn());
    }

    @Mutation("classUpdate")
    @Description("Changes name or place of a class: grade and letter, course, age group. Administrators of the "
            + "organisation (not while it is suspended) and operators. Codes: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, "
            + "CLASS_NAME_TAKEN, CLASS_NOT_ACTIVE, WRONG_ORGANIZATION_STATE, CONFLICT.")
    public Uni<ClassUpdatePayload> classUpdate(
            @Name("input") @NonNull @Description("Input of the mutation.") ClassUpdateInput input) {
        return service.update(input, request.viewer().requireLogIn());
    }

    @Mutation("classDelete")
    @Description("Deletes a class that has neither students nor staff; its name is free again. Administrators of the "
            + "organisation (not while it is suspended) and operators. Codes: NOT_FOUND, NOT_ALLOWED, CLASS_NOT_EMPTY, "
            + "CLASS_NOT_ACTIVE, WRONG_ORGANIZATION_STATE, CONFLICT.")
    public Uni<ClassDeletePayload> classDelete(
            @Name("input") @NonNull @Description("Input of the mutation.") ClassDeleteInput input) {
        return service.delete(input, request.viewer().requireLogIn());
    }

    @Description(AFTER)
    public Uni<@Nullable SchoolClass> schoolClass(@Source ClassCreatePayload payload) {
        return after(payload.organizationKey(), payload.classKey());
    }

    @Description(AFTER)
    public Uni<@Nullable SchoolClass> schoolClass(@Source ClassUpdatePayload payload) {
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
