package io.parta.safety.privacy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code childPrivacyUnlock} takes. */
@Input("ChildPrivacyUnlockInput")
@Description("Input of `childPrivacyUnlock`.")
public record ChildPrivacyUnlockInput(
        @Id @NonNull @Description("Id of the child's person.")
        String personId,

        @NonNull @Description("Version of the settings that was read; CONFLICT when they were changed since.")
        Integer version) {}
