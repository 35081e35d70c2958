package io.parta.identity;

import io.parta.platform.graphql.input.Patch;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code profileUpdate} takes. */
@Input("ProfileUpdateInput")
@Description("Input of `profileUpdate`. An absent field leaves the value, null clears it.")
public final class ProfileUpdateInput extends Patch {

    private int version;

    @Size(min = 1, max = 100)
    @Pattern(regexp = TextForm.LINE)
    private @Nullable String firstName;

    @Size(min = 1, max = 100)
    @Pattern(regexp = TextForm.LINE)
    private @Nullable String lastName;

    @Size(min = 1, max = 60)
    @Pattern(regexp = TextForm.LINE)
    private @Nullable String nickname;

    private @Nullable Language language;

    @NonNull
    @Description("Version of the profile that was read; CONFLICT when it was changed since.")
    public void setVersion(int version) {
        this.version = version;
    }

    @Description("First name, 1 to 100 characters on one line. It cannot be cleared: null is INVALID_INPUT.")
    public void setFirstName(@Nullable String firstName) {
        this.firstName = firstName;
        mark("firstName");
    }

    @Description("Last name, 1 to 100 characters on one line.")
    public void setLastName(@Nullable String lastName) {
        this.lastName = lastName;
        mark("lastName");
    }

    @Description("Name to go by, 1 to 60 characters on one line.")
    public void setNickname(@Nullable String nickname) {
        this.nickname = nickname;
        mark("nickname");
    }

    @Description("Language of texts; null follows Accept-Language.")
    public void setLanguage(@Nullable Language language) {
        this.language = language;
        mark("language");
    }

    int version() {
        return version;
    }

    boolean clearsFirstName() {
        return has("firstName") && firstName == null;
    }

    /** Puts what was sent onto the person. */
    void applyTo(PersonEntity person) {
        if (firstName != null) {
            person.firstName = TextForm.tidy(firstName);
        }
        person.lastName = choose("lastName", TextForm.tidyOrNull(lastName), person.lastName);
        person.nickname = choose("nickname", TextForm.tidyOrNull(nickname), person.nickname);
        person.locale = choose("language", language, person.locale);
    }
}
