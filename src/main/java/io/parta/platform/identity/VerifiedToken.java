package io.parta.platform.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token says once its signature, issuer, audience, expiry and type have been verified.
 *
 * @param keyId key that signed it
 * @param subject subject of the issuer
 * @param clientId client it was issued to
 * @param sessionId session of the log-in; null for service accounts
 * @param vendor whether the client is a vendor's service account
 * @param name name for a profile that does not exist yet
 * @param logIn how and when the person logged in
 */
record VerifiedToken(
        String keyId,
        String subject,
        String clientId,
        @Nullable String sessionId,
        boolean vendor,
        String name,
        Set<RealmRole> roles,
        Set<String> scopes,
        Instant expiresAt,
        LogIn logIn) {}
