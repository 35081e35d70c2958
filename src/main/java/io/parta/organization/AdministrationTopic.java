package io.parta.organization;

import io.parta.platform.digest.Digest;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The second topic of an organisation: what its administrators and operators hear and its other members do not, because it
 * would tell of one of them to all. Its key is derived from the organisation's, alike in Java and in SQL.
 */
public final class AdministrationTopic {

    /** The topic's key as an expression: {@code SQL.formatted("o.id")}. */
    static final String SQL =
            "cast(encode(substring(sha256(convert_to('administration:' || %s, 'UTF8')) FROM 1 FOR 16), 'hex') AS uuid)";

    private AdministrationTopic() {}

    public static UUID of(UUID organization) {
        var digest = ByteBuffer.wrap(Digest.sha256("administration:" + organization));
        return new UUID(digest.getLong(), digest.getLong());
    }

    /** Authorisation class of those who hear it, all of whom see the organisation's members and applications alike. */
    public static String audienceOf(UUID organization) {
        return "administration:" + organization;
    }

    /** Whether somebody of this standing hears it. */
    public static boolean isHeardBy(OrganizationStanding standing) {
        return standing.keeper();
    }
}
