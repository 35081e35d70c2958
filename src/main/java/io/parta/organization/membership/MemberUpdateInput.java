package io.parta.organization.membership;

import io.parta.platform.graphql.input.Patch;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code memberUpdate} takes. */
@Input("MemberUpdateInput")
@Description("Input of `memberUpdate`. An absent field leaves the value, null clears it.")
public final class MemberUpdateInput extends Patch {

    private String id = "";
    private int version;

    @Size(min = 1, max = 200)
    @Pattern(regexp = TextForm.LINE)
    private @Nullable String rosterName;

    private @Nullable LocalDate birthDate;

    @Size(max = 20)
    private @Nullable List<@NonNull @Size(min = 1, max = 100) @Pattern(regexp = TextForm.LINE) String> subjects;

    @Id
    @NonNull
    @Description("Id of the membership.")
    public void setId(String id) {
        this.id = id;
    }

    @NonNull
    @Description("Version of the membership that was read; CONFLICT when it was changed since.")
    public void setVersion(int version) {
        this.version = version;
    }

    @Description("Name in the organisation's roster, 1 to 200 characters on one line. It cannot be cleared.")
    public void setRosterName(@Nullable String rosterName) {
        this.rosterName = rosterName;
        mark("rosterName");
    }

    @Description("Day of birth, never shown. A student of unknown age counts as a minor.")
    public void setBirthDate(@Nullable LocalDate birthDate) {
        this.birthDate = birthDate;
        mark("birthDate");
    }

    @Description("Subjects of a teacher: replaces all, 1 to 20, each of 1 to 100 characters on one line.")
    public void setSubjects(@Nullable List<@NonNull String> subjects) {
        this.subjects = subjects;
        mark("subjects");
    }

    String id() {
        return id;
    }

    int version() {
        return version;
    }

    /** Whether the name, which everybody has, was sent as null. */
    boolean clearsName() {
        return has("rosterName") && rosterName == null;
    }

    String rosterName(String current) {
        return rosterName == null ? current : TextForm.tidy(rosterName);
    }

    @Nullable
    LocalDate birthDate(@Nullable LocalDate current) {
        return choose("birthDate", birthDate, current);
    }

    List<String> tidySubjects(List<String> current) {
        return has("subjects") ? Subjects.tidy(subjects) : current;
    }
}
