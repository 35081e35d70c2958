package io.parta.organization.structure;

import io.parta.platform.graphql.input.Patch;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code classUpdate} takes. */
@Input("ClassUpdateInput")
@Description("Input of `classUpdate`. An absent field leaves the value, null clears it.")
public final class ClassUpdateInput extends Patch {

    private String id = "";
    private int version;

    @Min(1)
    @Max(11)
    private @Nullable Integer grade;

    @Pattern(regexp = ClassForm.LETTER)
    private @Nullable String letter;

    @Min(1)
    @Max(6)
    private @Nullable Integer course;

    private @Nullable AgeGroup ageGroup;

    @Size(min = 1, max = 60)
    @Pattern(regexp = TextForm.LINE)
    private @Nullable String name;

    @Id
    @NonNull
    @Description("Id of the class.")
    public void setId(String id) {
        this.id = id;
    }

    @NonNull
    @Description("Version of the class that was read; CONFLICT when it was changed since.")
    public void setVersion(int version) {
        this.version = version;
    }

    @Description("Grade of the class: 1 to 11. Schools only. It cannot be cleared.")
    public void setGrade(@Nullable Integer grade) {
        this.grade = grade;
        mark("grade");
    }

    @Description("Letter of the class: 1 to 10 letters, digits or hyphens, kept as capitals. Schools only.")
    public void setLetter(@Nullable String letter) {
        this.letter = letter;
        mark("letter");
    }

    @Description("Course of the group: 1 to 6. Colleges only. It cannot be cleared.")
    public void setCourse(@Nullable Integer course) {
        this.course = course;
        mark("course");
    }

    @Description("Age group of the group. Kindergartens only. It cannot be cleared.")
    public void setAgeGroup(@Nullable AgeGroup ageGroup) {
        this.ageGroup = ageGroup;
        mark("ageGroup");
    }

    @Description("Name of the group, 1 to 60 characters on one line. Not for schools. It cannot be cleared.")
    public void setName(@Nullable String name) {
        this.name = name;
        mark("name");
    }

    String id() {
        return id;
    }

    int version() {
        return version;
    }

    /** The class as it shall be; of a school's class the name is not data but follows from the rest. */
    ClassForm formOn(SchoolClassEntity current) {
        return new ClassForm(
                choose("grade", grade, current.grade),
                choose("letter", letter, current.letter),
                choose("course", course, current.course),
                choose("ageGroup", ageGroup, current.ageGroup),
                choose("name", TextForm.tidyOrNull(name), current.grade == null ? current.name : null));
    }
}
