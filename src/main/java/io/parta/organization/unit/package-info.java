/**
 * Units of an organisation beside its classes: departments, the pedagogical staff (ST-5).
 *
 * <p>Invariants: no two units of an organisation have one name; members of units hold a confirmed STAFF or TEACHER, belong to
 * at most twenty units each and leave all of them with the last of these roles; a unit may be deleted with its members in it.
 * Commands take the organisation's row lock (docs/decisions/0065). Members of the organisation and operators know the units,
 * nobody else; who sees which member is {@link io.parta.organization.membership.MemberVisibility}'s matter (ST-4).
 *
 * <p>Read {@link io.parta.organization.unit.UnitGraphQL}, then {@link io.parta.organization.unit.UnitService} and
 * {@link io.parta.organization.unit.UnitPolicy}. Events: types that begin with UNIT, of units to the organisation's topic, of
 * members to its administration's; the person is notified by UNIT_CHANGED.
 */
@NullMarked
package io.parta.organization.unit;

import org.jspecify.annotations.NullMarked;
