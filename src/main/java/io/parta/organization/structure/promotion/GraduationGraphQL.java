package io.parta.organization.structure.promotion;

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

/** Graduation of one class, and what its payload shows (ST-2). */
@GraphQLApi
public class GraduationGraphQL {

    private final GraduationService service;
    private final ClassReads classes;
    private final CurrentRequest request;

    GraduationGraphQL(GraduationService service, ClassReads classes, CurrentRequest request) {
        this.service = service;
        this.classes = classes;
        this.request = request;
    }

    @Mutation("classGraduate")
    @Description(
            "Graduates a class: it ends, its students become former students. Administrators of the organisation (not "
                    + "while it is suspended) and operators. Codes: NOT_FOUND, NOT_ALLOWED, CLASS_NOT_ACTIVE, "
                    + "WRONG_ORGANIZATION_STATE, CONFLICT.")
    public Uni<ClassGraduatePayload> classGraduate(
            @Name("input") @NonNull @Description("Input of the mutation.") ClassGraduateInput input) {
        return service.graduate(input, request.viewer().requireLogIn());
    }

    @Description("Class after the command; null when it was refused.")
    public Uni<@Nullable SchoolClass> schoolClass(@Source ClassGraduatePayload payload) {
        UUID organization = payload.organizationKey();
        UUID schoolClass = payload.classKey();
        if (organization == null || schoolClass == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new PartitionedKey(organization, schoolClass);
        return classes.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
