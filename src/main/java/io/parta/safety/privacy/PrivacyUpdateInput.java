package io.parta.safety.privacy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** What {@code privacyUpdate} takes. */
@Input("PrivacyUpdateInput")
@Description("Input of `privacyUpdate`. An absent field leaves the value, null sets it back.")
public final class PrivacyUpdateInput extends PrivacyPatch {}
