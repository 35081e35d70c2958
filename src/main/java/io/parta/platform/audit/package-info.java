/**
 * The audit log (OR-7): who did what to whom, when, with the values before and after. Entries are written in the command's
 * own transaction; the application's database role can neither change nor remove them.
 */
@NullMarked
package io.parta.platform.audit;

import org.jspecify.annotations.NullMarked;
