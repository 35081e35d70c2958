package io.parta.platform.identity;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls. A viewer never decides: policies do.
 *
 * @param kind which kind of principal
 * @param personId the person, of kind PERSON only
 * @param clientId the OAuth client the credential was issued to; null when anonymous
 * @param subject the subject of the credential; null when anonymous; of a synthetic viewer its authorisation class
 * @param sessionId log-in session of the credential; null for service accounts and when anonymous
 * @param roles realm roles of the credential
 * @param scopes OAuth scopes of the credential
 * @param expiresAt when the credential ends; {@link Instant#MAX} when it does not
 * @param logIn how and when the person logged in
 */
public record Viewer(
        Kind kind,
        @Nullable UUID personId,
        @Nullable String clientId,
        @Nullable String subject,
        @Nullable String sessionId,
        Set<RealmRole> roles,
        Set<String> scopes,
        Instant expiresAt,
        LogIn logIn) {

    /** Kinds of principal. */
    public enum Kind {
        ANONYMOUS,
        PERSON,
        VENDOR,
        /** Runs a shared live frame: whoever is of an authorisation class, and nobody in particular. */
        SYNTHETIC
    }

    /** A viewer of whose log-in nothing is known: it is strong only where nothing is demanded. */
    public Viewer(
            Kind kind,
            @Nullable UUID personId,
            @Nullable String clientId,
            @Nullable String subject,
            @Nullable String sessionId,
            Set<RealmRole> roles,
            Set<String> scopes,
            Instant expiresAt) {
        this(kind, personId, clientId, subject, sessionId, roles, scopes, expiresAt, LogIn.UNKNOWN);
    }

    public static final Viewer ANONYMOUS =
            new Viewer(Kind.ANONYMOUS, null, null, null, null, Set.of(), Set.of(), Instant.MAX);

    /** The viewer of a shared frame: all that may be known of its readers is that they are of this class. */
    public static Viewer synthetic(String authorizationClass) {
        return new Viewer(Kind.SYNTHETIC, null, null, authorizationClass, null, Set.of(), Set.of(), Instant.MAX);
    }

    /**
     * The person, of kind PERSON only. A shared frame must not ask: a resolver that does is not viewer-independent, and
     * its declaration would show one reader's data to another.
     */
    @Override
    public @Nullable UUID personId() {
        refuseSynthetic();
        return personId;
    }

    /** Whether a shared frame runs for readers of this authorisation class. */
    public boolean isOfClass(String authorizationClass) {
        return kind == Kind.SYNTHETIC && authorizationClass.equals(subject);
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    public boolean isAnonymous() {
        return kind == Kind.ANONYMOUS;
    }

    public boolean isOperator() {
        return roles.contains(RealmRole.OPERATOR);
    }

    /** Whether the other credential is of the same principal, by the same client. */
    public boolean isSamePrincipal(Viewer other) {
        return kind == other.kind && Objects.equals(subject, other.subject) && Objects.equals(clientId, other.clientId);
    }

    /** Whether the other credential carries the same realm roles and scopes. */
    public boolean hasRightsOf(Viewer other) {
        return roles.equals(other.roles) && scopes.equals(other.scopes);
    }

    /** The person's id; fails when the viewer is no person. */
    public UUID requirePersonId() {
        refuseSynthetic();
        if (personId == null) {
            throw new ApiException(ErrorCode.UNAUTHENTICATED);
        }
        return personId;
    }

    /** This viewer when a credential names a principal, whoever it is; fails with UNAUTHENTICATED otherwise. */
    public Viewer requireLogIn() {
        refuseSynthetic();
        if (kind == Kind.PERSON || kind == Kind.VENDOR) {
            return this;
        }
        throw new ApiException(ErrorCode.UNAUTHENTICATED);
    }

    /** This viewer when it is a person; fails with UNAUTHENTICATED, or FORBIDDEN for a service account. */
    public Viewer requirePerson() {
        return requireLogIn().demand(isPerson());
    }

    /** This viewer when the credential carries the realm role; fails with UNAUTHENTICATED or FORBIDDEN. */
    public Viewer require(RealmRole role) {
        return requireLogIn().demand(roles.contains(role));
    }

    private void refuseSynthetic() {
        if (kind == Kind.SYNTHETIC) {
            throw new IllegalStateException("A shared frame asks who reads it: its resolver is not viewer-independent");
        }
    }

    private Viewer demand(boolean holds) {
        if (holds) {
            return this;
        }
        throw new ApiException(ErrorCode.FORBIDDEN);
    }

    /** Stable key of the principal for budgets and idempotency: never shown, never logged. */
    public String principalKey() {
        return switch (kind) {
            case PERSON -> "person:" + personId;
            case VENDOR -> "vendor:" + clientId;
            case ANONYMOUS -> "anonymous";
            case SYNTHETIC -> "synthetic";
        };
    }
}
