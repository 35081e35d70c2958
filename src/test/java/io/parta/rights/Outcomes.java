package io.parta.rights;

import static io.parta.testing.Principal.ADMINISTRATOR;
import static io.parta.testing.Principal.ANONYMOUS;
import static io.parta.testing.Principal.OPERATOR;
import static io.parta.testing.Principal.OTHER_ADMINISTRATOR;
import static io.parta.testing.Principal.PENDING_GUARDIAN;
import static io.parta.testing.Principal.STRANGER;
import static io.parta.testing.Principal.VENDOR;

import io.parta.testing.Principal;
import java.util.EnumMap;
import java.util.Map;

/** Outcomes of a row, by principal. */
final class Outcomes {

    /** People who are not of the organisation, or not yet: a role that waits opens nothing (RO-7). */
    static final Principal[] OUTSIDERS = {STRANGER, OTHER_ADMINISTRATOR, PENDING_GUARDIAN};

    private Outcomes() {}

    static Map<Principal, String> everyone(String outcome) {
        var outcomes = new EnumMap<Principal, String>(Principal.class);
        for (Principal principal : Principal.values()) {
            outcomes.put(principal, outcome);
        }
        return outcomes;
    }

    static Map<Principal, String> loggedIn(String outcome) {
        return except(everyone(outcome), "UNAUTHENTICATED", ANONYMOUS);
    }

    static Map<Principal, String> people(String outcome) {
        return except(loggedIn(outcome), "FORBIDDEN", VENDOR);
    }

    /** One outcome for administrator and operator, one for others who are logged in. */
    static Map<Principal, String> administration(String outcome, String others) {
        return except(loggedIn(others), outcome, ADMINISTRATOR, OPERATOR);
    }

    /** One outcome for confirmed members and the operator, one for others who are logged in, vendors included. */
    static Map<Principal, String> insiders(String outcome, String others) {
        return except(except(loggedIn(outcome), others, OUTSIDERS), others, VENDOR);
    }

    static Map<Principal, String> operatorsOnly(String outcome) {
        return except(loggedIn("FORBIDDEN"), outcome, OPERATOR);
    }

    /** The same outcomes, another one for these principals. */
    static Map<Principal, String> except(Map<Principal, String> all, String other, Principal... principals) {
        var outcomes = new EnumMap<>(all);
        for (Principal principal : principals) {
            outcomes.put(principal, other);
        }
        return outcomes;
    }
}
