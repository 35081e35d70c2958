package io.parta.safety.privacy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** What {@code privacyUpdate} takes. */
@Input("PrivacyUpdateInput")
@Description("Input of `privacyUpdate`. An absent field leaves the value, null sets it back.")
public final class PrivacyUpdateInput extends PrivacyPatch {

    private @Nullable String pin;

    @Description("PIN of the settings; PIN_REQUIRED without it when there is one.")
    public void setPin(@Nullable String pin) {
        this.pin = pin;
    }

    @Nullable
    String pin() {
        return pin;
    }
}
