package io.parta.platform.graphql.limits;

import java.util.List;

/** A part of the service that enforces limits and tells them, from the very numbers it enforces. */
public interface LimitSource {

    /** The limits of this part; their names are stable. */
    List<ApiLimit> limits();
}
