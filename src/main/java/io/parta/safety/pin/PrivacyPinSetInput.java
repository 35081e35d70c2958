package io.parta.safety.pin;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code privacyPinSet} takes. */
@Input("PrivacyPinSetInput")
@Description("Input of `privacyPinSet`.")
public record PrivacyPinSetInput(
        @NonNull @Pattern(regexp = DIGITS) @Description("PIN from now on: 4 to 12 digits.")
        String pin,

        @Nullable @Pattern(regexp = DIGITS) @Description("PIN so far; PIN_REQUIRED without it when there is one.")
        String currentPin) {

    static final String DIGITS = "[0-9]{4,12}";

    /** Not its digits: a record's own text would show them. */
    @Override
    public String toString() {
        return "PrivacyPinSetInput";
    }
}
