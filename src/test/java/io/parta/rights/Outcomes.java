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

    /** The same outcomes where outsiders may not know of the organisation, nor vendors. */
    static Map<Principal, String> unseen(Map<Principal, String> seen, String outcome) {
        return except(
                except(seen, outcome, OUTSIDERS), seen.get(VENDOR).equals("FORBIDDEN") ? "FORBIDDEN" : outcome, VENDOR);
    }

    /** The same outcomes of a mutation in a suspended organisation: of those who have the right, operators alone use it. */
    static Map<Principal, String> suspended(Map<Principal, String> verified) {
        String right = verified.get(OPERATOR);
        if (!right.equals(verified.get(ADMINISTRATOR))) {
            throw new IllegalArgumentException("Not kept by administrators: " + right);
        }
        var outcomes = new EnumMap<>(verified);
        outcomes.replaceAll((principal, outcome) ->
                isInsider(principal) && outcome.equals(right) ? "refused WRONG_ORGANIZATION_STATE" : outcome);
        return outcomes;
    }

    private static boolean isInsider(Principal principal) {
        return switch (principal) {
            case STUDENT, GUARDIAN, STAFF, TEACHER, HOMEROOM_TEACHER, ADMINISTRATOR -> true;
            case ANONYMOUS, STRANGER, PENDING_GUARDIAN, OTHER_ADMINISTRATOR, VENDOR, OPERATOR -> false;
        };
    }

    /**
     * What a row's outcomes at home make of it elsewhere: its administrator is the other one, and whoever is somebody at home
     * is an outsider. Whoever is verified nowhere stays so.
     */
    static Map<Principal, String> elsewhere(Map<Principal, String> home) {
        var outcomes = new EnumMap<>(home);
        outcomes.replaceAll((principal, outcome) -> switch (principal) {
            case ANONYMOUS, VENDOR, OPERATOR -> outcome;
            case OTHER_ADMINISTRATOR -> home.get(ADMINISTRATOR);
            default -> outcome.equals("refused PERSON_NOT_VERIFIED") ? outcome : home.get(OTHER_ADMINISTRATOR);
        });
        return outcomes;
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
