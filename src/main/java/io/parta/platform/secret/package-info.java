/**
 * Secrets that somebody could guess: invitations, links into chats. What was tried is counted in PostgreSQL, for all instances together,
 * before it is looked at; when it cannot be counted it is not looked at (docs/decisions/0131). Read
 * {@link io.parta.platform.secret.SecretGuard}.
 */
@NullMarked
package io.parta.platform.secret;

import org.jspecify.annotations.NullMarked;
