/**
 * People: who they are, how they are called, the number they show to an administrator.
 *
 * <p>Invariants: a person comes into being at the first authenticated call, once, however many calls race (ID-1);
 * nobody is found by phone and no phone is shown (ID-2); the public number is random, checked by its last digit and
 * shown in one's own profile only (ID-3); verified means at least one confirmed role in at least one organisation,
 * which the organisation context counts (ID-4); an account at the messenger is of one person and a person has one, linked
 * by what the messenger signs, and nobody loses their last way to log in (ID-1).
 *
 * <p>The topic of
 * {@code notifications} is the person's id.
 */
@NullMarked
package io.parta.identity;

import org.jspecify.annotations.NullMarked;
