package io.parta.safety.privacy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code childPrivacyUpdate} takes. */
@Input("ChildPrivacyUpdateInput")
@Description("Input of `childPrivacyUpdate`. An absent field leaves the value, null sets it back.")
public final class ChildPrivacyUpdateInput extends PrivacyPatch {

    private String personId = "";

    @Id
    @NonNull
    @Description("Id of the child's person.")
    public void setPersonId(String personId) {
        this.personId = personId;
    }

    String personId() {
        return personId;
    }
}
