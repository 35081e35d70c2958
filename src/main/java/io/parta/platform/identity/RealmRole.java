package io.parta.platform.identity;

/** Roles that Keycloak keeps; every finer right lives in the database. */
public enum RealmRole {
    OPERATOR,
    MODERATOR,
    AGENCY,
    SUPPORT
}
