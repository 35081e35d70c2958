package io.parta.platform.identity;

/** A log-in session that Keycloak has ended, of whom. */
record EndedSession(String subject, String sessionId) {}
