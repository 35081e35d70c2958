package io.parta.safety.pin;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code privacyPinRemove} takes. */
@Input("PrivacyPinRemoveInput")
@Description("Input of `privacyPinRemove`.")
public record PrivacyPinRemoveInput(
        @NonNull @Pattern(regexp = PrivacyPinSetInput.DIGITS) @Description("PIN so far: 4 to 12 digits.")
        String pin) {

    /** Not its digits: a record's own text would show them. */
    @Override
    public String toString() {
        return "PrivacyPinRemoveInput";
    }
}
