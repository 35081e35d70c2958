/**
 * The structure of an organisation: classes and groups of an academic year (ST-1).
 *
 * <p>Invariants: a class has the data of its organisation's kind (grade and letter, course and name, age group and name)
 * and a name that no other class of its year has; only an empty class is deleted; a class that ended is history and is
 * not changed. The academic year turns on 1 August in the organisation's time zone. Commands take the organisation's row
 * lock, so two of them never run at once (docs/decisions/0065). Members and operators know the classes, nobody else.
 *
 * <p>What belongs to classes stands in packages that know this one: {@code student}, {@code staff} and {@code promotion}.
 * Inside a command they see a class as {@link io.parta.organization.structure.LockedClass}.
 *
 * <p>Read {@link io.parta.organization.structure.ClassGraphQL}, then
 * {@link io.parta.organization.structure.ClassService} and {@link io.parta.organization.structure.StructurePolicy}.
 * Events go to the organisation's topic: types that begin with CLASS.
 */
@NullMarked
package io.parta.organization.structure;

import org.jspecify.annotations.NullMarked;
