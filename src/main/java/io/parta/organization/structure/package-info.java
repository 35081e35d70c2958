/**
 * The structure of an organisation: classes and groups of an academic year (ST-1).
 *
 * <p>Invariants: a class has the data of its organisation's kind (grade and letter, course and name, age group and name)
 * and a name that no other class of its year has; only an empty class is deleted; a class that ended is history and is
 * not changed. The academic year turns on 1 August in the organisation's time zone. Commands take the organisation's row
 * lock, so two of them never run at once (docs/decisions/0065). Members and operators know the classes, nobody else.
 *
 * <p>Students come, leave and move in bulk (RO-6); a stay that ended is history. Where the kind of organisation says so, a
 * student is in one class a year. Graduation ends STUDENT for whom it was the last class of the organisation. Who sees which
 * student is {@link io.parta.organization.membership.MemberVisibility}'s matter (ST-4); what happens to single students is
 * told to the administration and to themselves.
 *
 * <p>Class staff (ST-3) by kind of organisation: homeroom and subject teachers, a kindergarten's three educators.
 *
 * <p>A promotion (ST-2) makes the next year's row of each class and takes students and staff along, or graduates it, all or
 * nothing; within 24 hours it is set back unless that would lose what was done since (docs/decisions/0067).
 *
 * <p>Read {@link io.parta.organization.structure.ClassGraphQL}, then
 * {@link io.parta.organization.structure.ClassService} and {@link io.parta.organization.structure.StructurePolicy}.
 * Events go to the organisation's topic: types that begin with CLASS.
 */
@NullMarked
package io.parta.organization.structure;

import org.jspecify.annotations.NullMarked;
