/**
 * The staff of classes (ST-3) by kind of organisation: homeroom and subject teachers, a kindergarten's three educators.
 *
 * <p>Invariants: a post goes to who holds its role and ends with it; a class has one of each but of subject teachers.
 *
 * <p>Read {@link io.parta.organization.structure.staff.ClassStaffGraphQL}, then
 * {@link io.parta.organization.structure.staff.ClassStaffService} and
 * {@link io.parta.organization.structure.staff.ClassStaffPolicy}. Events:
 * {@link io.parta.organization.administration.AdministrationEventType#CLASS_STAFF_CHANGED}.
 */
@NullMarked
package io.parta.organization.structure.staff;

import org.jspecify.annotations.NullMarked;
