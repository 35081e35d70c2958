package io.parta.organization.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.organization.membership.Members.Member;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ST-5: who may do what to units, and who belongs to them. */
class UnitPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "administrator, VERIFIED, OK",
        "administrator, PENDING, OK",
        "administrator, SUSPENDED, WRONG_ORGANIZATION_STATE",
        "operator, VERIFIED, OK",
        "operator, SUSPENDED, OK",
        "member, VERIFIED, NOT_ALLOWED",
        "stranger, VERIFIED, NOT_ALLOWED"
    })
    void decides(String who, OrganizationState organization, String outcome) {
        var standing = new OrganizationStanding(
                who.equals("operator"),
                who.equals("administrator"),
                !who.equals("stranger") && !who.equals("operator"),
                true);

        assertThat(code(UnitPolicy.decide(standing, organization))).isEqualTo(outcome);
        assertThat(UnitPolicy.knows(standing)).isEqualTo(!who.equals("stranger"));
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF, false, 0, OK",
        "TEACHER, false, 19, OK",
        "TEACHER, false, 20, TOO_MANY_UNITS",
        "TEACHER, true, 20, OK",
        "STUDENT, false, 0, ROLE_REQUIRED",
        "GUARDIAN, false, 0, ROLE_REQUIRED"
    })
    void letsStaffJoin(OrganizationRole role, boolean isThere, int units, String outcome) {
        assertThat(code(UnitPolicy.joins(member(role), isThere, units))).isEqualTo(outcome);
    }

    @Test
    void letsWhoIsThereLeave() {
        assertThat(code(UnitPolicy.leaves(member(OrganizationRole.STAFF), true)))
                .isEqualTo("OK");
        assertThat(code(UnitPolicy.leaves(member(OrganizationRole.STAFF), false)))
                .isEqualTo("MEMBER_NOT_IN_UNIT");
    }

    @Test
    void knowsNobodyWhoIsNoMember() {
        assertThat(code(UnitPolicy.joins(null, false, 0))).isEqualTo("NOT_FOUND");
        assertThat(code(UnitPolicy.leaves(null, false))).isEqualTo("NOT_FOUND");
    }

    private static Member member(OrganizationRole role) {
        return new Member(UUID.randomUUID(), UUID.randomUUID(), null, "Иванов Иван", false, Set.of(role));
    }

    private static String code(Optional<Refusal> refusal) {
        return refusal.map(one -> one.code().name()).orElse("OK");
    }
}
