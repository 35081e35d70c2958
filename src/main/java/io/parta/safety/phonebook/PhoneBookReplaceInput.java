package io.parta.safety.phonebook;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code phoneBookReplace} takes. */
@Input("PhoneBookReplaceInput")
@Description("Input of `phoneBookReplace`.")
public record PhoneBookReplaceInput(
        @NonNull
        @Size(max = 1000)
        @Description(
                "Numbers of the whole phone book, at most 1000 of at most 32 characters: international ones, or as "
                        + "they are dialled in Russia. What is no number is left out.")
        List<@NonNull @Size(max = 32) String> phones) {

    /** Not its numbers: a record's own text would show them. */
    @Override
    public String toString() {
        return "PhoneBookReplaceInput";
    }
}
