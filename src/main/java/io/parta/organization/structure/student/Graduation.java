package io.parta.organization.structure.student;

import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.Members;
import io.parta.organization.membership.StudentRoles;
import io.parta.organization.membership.StudentRoles.Ended;
import io.parta.organization.structure.LockedClass;
import io.parta.organization.structure.StructureActs;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What the end of a class means for its students: STUDENT ends for whom it was the last one of the organisation (ST-2). */
@ApplicationScoped
public class Graduation {

    private final StudentStore students;
    private final StudentRoles roles;
    private final Members members;
    private final StructureActs acts;

    Graduation(StudentStore students, StudentRoles roles, Members members, StructureActs acts) {
        this.students = students;
        this.roles = roles;
        this.members = members;
        this.acts = acts;
    }

    /** Makes the students of a class that graduates its former students. */
    public Uni<Void> endStays(UnitOfWork unit, LockedClass schoolClass, Instant now) {
        return students.endAll(unit, schoolClass, now);
    }

    /**
     * @param schoolClass whose students' stays have ended at this moment
     * @return what ended with the role, for whoever sets it back
     */
    public Uni<Ended> endRoles(UnitOfWork unit, Act act, LockedClass schoolClass, Instant now) {
        return students.listGraduates(unit, schoolClass, now).chain(graduates -> members.listByKeys(
                        unit, schoolClass.organizationKey(), graduates)
                .chain(people -> roles.end(unit, schoolClass.organizationKey(), graduates, now)
                        .call(ended -> members.listByKeys(unit, schoolClass.organizationKey(), ended.guardians())
                                .invoke(guardians -> acts.tellOfGraduates(
                                        unit, act, schoolClass, people.values(), guardians.values())))));
    }
}
