package io.parta.rights;

import static io.parta.rights.Outcomes.everyone;
import static io.parta.rights.Outcomes.loggedIn;

/** The service itself, and objects by id. */
final class PlatformRows implements MatrixRows {

    @Override
    public void add(Matrix matrix) {
        matrix.field("Query.serverTime", "{ serverTime }", everyone("ok"));
        matrix.field("Query.errorCatalog", "{ errorCatalog { code } }", everyone("ok"));
        matrix.field("Query.apiLimits", "{ apiLimits { __typename } }", everyone("ok"));
        matrix.field("Query.rateLimit", "{ rateLimit { remaining } }", everyone("ok"));
        matrix.field("Query.node", "query ($verified: ID!) { node(id: $verified) { id } }", loggedIn("ok"));
        matrix.field("Query.nodes", "query ($verified: ID!) { nodes(ids: [$verified]) { id } }", loggedIn("ok"));
    }
}
