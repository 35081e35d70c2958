package io.parta.organization.structure.student;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code classStudentsRemove} takes. */
@Input("ClassStudentsRemoveInput")
@Description("Input of `classStudentsRemove`.")
public record ClassStudentsRemoveInput(
        @Id @NonNull @Description("Id of the class that the students leave.")
        String classId,

        @Id
        @NonNull
        @Size(min = 1, max = 100)
        @Description("Ids of the students' memberships: 1 to 100. One that is named twice counts once.")
        List<@NonNull String> membershipIds) {}
