package io.parta.organization.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RO-6: who moves members between which organisations, and what they take along. */
class TransferPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "administrator, administrator, OK",
        "operator, operator, OK",
        "administrator, member, NOT_ALLOWED",
        "member, administrator, NOT_ALLOWED",
        "administrator, stranger, NOT_ALLOWED",
        "stranger, administrator, NOT_ALLOWED",
        "member, member, NOT_ALLOWED",
        "stranger, stranger, NOT_ALLOWED"
    })
    void isForWhoAdministersBoth(String from, String to, String outcome) {
        assertThat(code(TransferPolicy.right(standing(from), standing(to)))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "administrator, VERIFIED, VERIFIED, OK",
        "administrator, PENDING, PENDING, OK",
        "administrator, SUSPENDED, VERIFIED, WRONG_ORGANIZATION_STATE",
        "administrator, VERIFIED, SUSPENDED, WRONG_ORGANIZATION_STATE",
        "operator, SUSPENDED, SUSPENDED, OK",
        "member, VERIFIED, VERIFIED, NOT_ALLOWED"
    })
    void isHeldByASuspension(String who, OrganizationState from, OrganizationState to, String outcome) {
        assertThat(code(TransferPolicy.decide(standing(who), from, standing(who), to)))
                .isEqualTo(outcome);
    }

    @Test
    void takesAlongWhatIsNotAGuardians() {
        assertThat(TransferPolicy.moving(EnumSet.allOf(OrganizationRole.class)))
                .containsExactlyInAnyOrder(OrganizationRole.STUDENT, OrganizationRole.STAFF, OrganizationRole.TEACHER);
        assertThat(TransferPolicy.moving(Set.of())).isEmpty();
        assertThat(code(TransferPolicy.moves(Set.of()))).isEqualTo("ROLE_REQUIRED");
        assertThat(code(TransferPolicy.moves(Set.of(OrganizationRole.STAFF)))).isEqualTo("OK");
    }

    private static OrganizationStanding standing(String who) {
        return new OrganizationStanding(
                who.equals("operator"),
                who.equals("administrator"),
                who.equals("administrator") || who.equals("member"),
                true);
    }

    private static String code(Optional<Refusal> refusal) {
        return refusal.map(one -> one.code().name()).orElse("OK");
    }
}
