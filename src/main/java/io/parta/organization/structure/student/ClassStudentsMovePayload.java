package io.parta.organization.structure.student;

import io.parta.organization.structure.LockedClass;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code classStudentsMove} answers; its {@code schoolClass} is read after the commit, under the viewer's rights. */
@Description("Payload of `classStudentsMove`.")
public record ClassStudentsMovePayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID classKey,

        @Nullable
        @Description("Results in the order of the input, at most 100; null when the command was refused as a whole.")
        List<@NonNull ClassStudentResult> results,

        @NonNull @Description("Refusals of the command as a whole; those of single students stand in `results`.")
        List<@NonNull UserError> userErrors) {

    static ClassStudentsMovePayload refused(List<UserError> userErrors) {
        return new ClassStudentsMovePayload(null, null, null, userErrors);
    }

    static ClassStudentsMovePayload of(LockedClass schoolClass, List<ClassStudentResult> results) {
        return new ClassStudentsMovePayload(schoolClass.organizationKey(), schoolClass.key(), results, List.of());
    }
}
