package io.parta.organization.structure.promotion;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code classesPromote} takes. */
@Input("ClassesPromoteInput")
@Description("Input of `classesPromote`.")
public record ClassesPromoteInput(
        @Id @NonNull @Description("Id of the organisation.") String organizationId,

        @NonNull @Description("Academic year that ends: the current one or the one before, 2026 is 2026/27.")
        Integer academicYear,

        @Id
        @NonNull
        @DefaultValue("[]")
        @Size(max = 100)
        @Description(
                "Ids of classes that graduate although they would go on, for example a college's last course: at most "
                        + "100.")
        List<@NonNull String> graduateClassIds) {

    /** None when it was sent as null. */
    List<String> graduating() {
        return Objects.requireNonNullElse(graduateClassIds, List.of());
    }
}
