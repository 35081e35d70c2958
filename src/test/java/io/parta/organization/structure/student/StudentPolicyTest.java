package io.parta.organization.structure.student;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.OrganizationKind;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.structure.student.StudentPolicy.Place;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RO-6: who comes into which class. */
class StudentPolicyTest {

    private static final Place HERE = new Place(UUID.randomUUID(), 2026);
    private static final Place ELSEWHERE = new Place(UUID.randomUUID(), 2026);
    private static final Place NEXT_YEAR = new Place(UUID.randomUUID(), 2027);

    @ParameterizedTest
    @CsvSource({
        "SCHOOL, STUDENT_IN_ANOTHER_CLASS",
        "COLLEGE, STUDENT_IN_ANOTHER_CLASS",
        "KINDERGARTEN, STUDENT_IN_ANOTHER_CLASS",
        "SUPPLEMENTARY, OK",
        "PROFESSIONAL_DEVELOPMENT, OK"
    })
    void oneClassAYearIsEnoughWhereTheKindSaysSo(OrganizationKind kind, String outcome) {
        assertThat(joins(OrganizationRole.STUDENT, kind, ELSEWHERE)).isEqualTo(outcome);
        assertThat(joins(OrganizationRole.STUDENT, kind, NEXT_YEAR)).isEqualTo("OK");
        assertThat(joins(OrganizationRole.STUDENT, kind, HERE)).isEqualTo("OK");
        assertThat(joins(OrganizationRole.STUDENT, kind)).isEqualTo("OK");
    }

    @Test
    void onlyStudentsComeAndOnlyWhoIsThereLeaves() {
        assertThat(joins(OrganizationRole.TEACHER, OrganizationKind.SCHOOL)).isEqualTo("NOT_A_STUDENT");
        assertThat(StudentPolicy.joins(null, List.of(), HERE, OrganizationKind.SCHOOL)
                        .orElseThrow()
                        .code())
                .hasToString("NOT_FOUND");
        assertThat(StudentPolicy.leaves(member(OrganizationRole.STUDENT), Set.of(HERE), HERE))
                .isEmpty();
        assertThat(StudentPolicy.leaves(member(OrganizationRole.STUDENT), Set.of(ELSEWHERE), HERE)
                        .orElseThrow()
                        .code())
                .hasToString("STUDENT_NOT_IN_CLASS");
    }

    private static String joins(OrganizationRole role, OrganizationKind kind, Place... places) {
        return StudentPolicy.joins(member(role), List.of(places), HERE, kind)
                .map(refusal -> refusal.code().name())
                .orElse("OK");
    }

    private static Member member(OrganizationRole role) {
        return new Member(UUID.randomUUID(), UUID.randomUUID(), null, "Кто-то", false, Set.of(role));
    }
}
