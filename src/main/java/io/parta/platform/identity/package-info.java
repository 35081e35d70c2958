/**
 * Who calls: {@link io.parta.platform.identity.Viewer}, from which credential, with which roles and scopes. The
 * cryptographic verification of a token is cached; the state of the person is read per request through
 * {@link io.parta.platform.identity.PersonDirectory}, which the identity context implements.
 */
@NullMarked
package io.parta.platform.identity;

import org.jspecify.annotations.NullMarked;
