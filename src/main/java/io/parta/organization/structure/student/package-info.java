/**
 * Students of classes (RO-6): they come, leave and move in bulk; a stay that ended is history.
 *
 * <p>Invariants: a student holds STUDENT, confirmed; where the kind of organisation says so, they are in one class a year.
 * Graduation ends STUDENT for whom it was the last class of the organisation. Who sees which student is
 * {@link io.parta.organization.membership.MemberVisibility}'s matter (ST-4); what happens to single students is told to the
 * administration and to themselves.
 *
 * <p>Read {@link io.parta.organization.structure.student.StudentCommandsGraphQL}, then
 * {@link io.parta.organization.structure.student.StudentService} and
 * {@link io.parta.organization.structure.student.StudentPolicy}. Events:
 * {@link io.parta.organization.administration.AdministrationEventType#CLASS_STUDENTS_CHANGED}.
 */
@NullMarked
package io.parta.organization.structure.student;

import org.jspecify.annotations.NullMarked;
