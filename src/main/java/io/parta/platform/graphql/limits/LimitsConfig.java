package io.parta.platform.graphql.limits;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What one request may ask and one principal may spend; every number is told by {@code apiLimits}. */
@ConfigMapping(prefix = "parta.limits")
public interface LimitsConfig {

    /** Largest body of a request. */
    int bodyBytes();

    /** Largest number of tokens of a document. */
    int tokens();

    /** Longest text of a document: long texts travel as variables. */
    int documentCharacters();

    /** Largest number of fragments a document may define. */
    int fragments();

    /** Deepest nesting of an operation. */
    int depth();

    /** Largest number of aliases of an operation. */
    int aliases();

    /** Largest number of directives of an operation. */
    int directives();

    /** Largest number of objects an operation may touch, by the published formula. */
    int nodes();

    /** Time after which a request is given up. */
    Duration deadline();

    /** Points of a person in one period. */
    long personPoints();

    /** Period of a person's points, from their first use on. */
    Duration personPeriod();

    /** Points a second of a vendor. */
    long vendorPointsPerSecond();

    /** Points a vendor may have saved up. */
    long vendorBurst();

    /** Points of all requests without a log-in from one address in one period: a school is one address. */
    long anonymousPoints();

    /** Period of an address' points. */
    Duration anonymousPeriod();

    /** Credentials that failed, from one address in one period, before the address is told to wait. */
    long addressFailures();

    /** Period of an address' failures. */
    Duration addressFailuresPeriod();

    /** Wrong secrets of one kind (invitations) that a person may try in one period. */
    long secretPersonFailures();

    /** Wrong secrets of one kind that may be tried from one address in one period: a school is one address. */
    long secretAddressFailures();

    /** Period of both, from the first wrong secret on. */
    Duration secretPeriod();
}
