/**
 * A personal invitation for each student of a class, and the sheet of paper that brings them home (IN-6). The sheet is an
 * HTML document of its own: cards of A4 pages to be cut apart, no script, nothing loaded from elsewhere. It shows the links,
 * so it is shown once like them (docs/decisions/0130).
 */
@NullMarked
package io.parta.organization.invitation.sheet;

import org.jspecify.annotations.NullMarked;
