package io.parta.organization.structure;

import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.Members;
import io.parta.organization.structure.StudentStore.Ended;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What the end of a class means for its students: STUDENT ends for whom it was the last one of the organisation (ST-2). */
@ApplicationScoped
class Graduation {

    private final StudentStore students;
    private final Members members;
    private final StructureActs acts;

    Graduation(StudentStore students, Members members, StructureActs acts) {
        this.students = students;
        this.members = members;
        this.acts = acts;
    }

    /**
     * @param schoolClass whose students' stays have ended at this moment
     * @return what ended with the role, for whoever sets it back
     */
    Uni<Ended> endRoles(UnitOfWork unit, Act act, SchoolClassEntity schoolClass, Instant now) {
        return students.listGraduates(unit, schoolClass, now)
                .chain(graduates -> members.listByKeys(unit, schoolClass.organizationId, graduates)
                        .chain(people -> students.endStudentRole(unit, schoolClass.organizationId, graduates, now)
                                .call(ended -> members.listByKeys(unit, schoolClass.organizationId, ended.guardians())
                                        .invoke(guardians -> acts.tellOfGraduates(
                                                unit, act, schoolClass, people.values(), guardians.values())))));
    }
}
