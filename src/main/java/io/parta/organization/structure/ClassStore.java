package io.parta.organization.structure;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What belongs to a class, inside a command. */
@ApplicationScoped
class ClassStore {

    private static final String TAUGHT = """
            SELECT EXISTS (SELECT FROM class_student WHERE organization_id = :organization AND class_id = :class
                           AND ended_at IS NULL)
                OR EXISTS (SELECT FROM class_staff WHERE organization_id = :organization AND class_id = :class)
            """;

    private static final String REMEMBERED =
            "SELECT EXISTS (SELECT FROM class_student WHERE organization_id = :organization AND class_id = :class)";

    /** Whether the class has neither students nor staff. */
    Uni<Boolean> isVacant(UnitOfWork unit, SchoolClassEntity schoolClass) {
        return is(unit, TAUGHT, schoolClass).map(taught -> !taught);
    }

    /** Whether somebody is or was a student of the class. */
    Uni<Boolean> isRemembered(UnitOfWork unit, SchoolClassEntity schoolClass) {
        return is(unit, REMEMBERED, schoolClass);
    }

    private static Uni<Boolean> is(UnitOfWork unit, String sql, SchoolClassEntity schoolClass) {
        return unit.session()
                .createNativeQuery(sql, Boolean.class)
                .setParameter("organization", schoolClass.organizationId)
                .setParameter("class", schoolClass.id)
                .getSingleResult();
    }
}
