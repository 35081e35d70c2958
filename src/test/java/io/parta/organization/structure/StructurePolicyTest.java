package io.parta.organization.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ST-1: who may do what to a class, and when. */
class StructurePolicyTest {

    @ParameterizedTest
    @CsvSource({
        "UPDATE, administrator, VERIFIED, ACTIVE, false, OK",
        "UPDATE, administrator, PENDING, ACTIVE, false, OK",
        "UPDATE, administrator, SUSPENDED, ACTIVE, false, WRONG_ORGANIZATION_STATE",
        "UPDATE, operator, SUSPENDED, ACTIVE, false, OK",
        "UPDATE, member, VERIFIED, ACTIVE, false, NOT_ALLOWED",
        "UPDATE, stranger, VERIFIED, ACTIVE, false, NOT_ALLOWED",
        "UPDATE, administrator, VERIFIED, PROMOTED, false, CLASS_NOT_ACTIVE",
        "GRADUATE, administrator, VERIFIED, ACTIVE, false, OK",
        "GRADUATE, administrator, VERIFIED, GRADUATED, true, CLASS_NOT_ACTIVE",
        "DELETE, administrator, VERIFIED, ACTIVE, true, OK",
        "DELETE, administrator, VERIFIED, ACTIVE, false, CLASS_NOT_EMPTY",
        "DELETE, operator, VERIFIED, DELETED, true, CLASS_NOT_ACTIVE",
        "DELETE, member, VERIFIED, ACTIVE, true, NOT_ALLOWED"
    })
    void decides(
            ClassAction action,
            String who,
            OrganizationState organization,
            SchoolClassState state,
            boolean vacant,
            String outcome) {
        var standing = new OrganizationStanding(
                who.equals("operator"),
                who.equals("administrator"),
                !who.equals("stranger") && !who.equals("operator"),
                true);

        assertThat(StructurePolicy.decide(action, standing, organization, state, vacant)
                        .map(refusal -> refusal.code().name())
                        .orElse("OK"))
                .isEqualTo(outcome);
    }
}
