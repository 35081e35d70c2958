package io.parta.organization.membership;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code memberAttachPerson} takes (RO-8, ID-3). */
@Input("MemberAttachPersonInput")
@Description("Input of `memberAttachPerson`.")
public record MemberAttachPersonInput(
        @Id @NonNull @Description("Id of a membership without a person.")
        String id,

        @NonNull
        @Size(max = 20)
        @Description("Public number of the person, as their profile shows it: eleven digits, spaces are ignored.")
        String publicNumber) {}
