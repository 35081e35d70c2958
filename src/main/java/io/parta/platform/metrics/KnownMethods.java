package io.parta.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Counts requests of the methods that HTTP has. The protocol lets a stranger invent any number of others, and each
 * would be a time series that stays until the end of the process. Denied, not renamed: the registry remembers every name
 * that it maps to another.
 */
@Singleton
class KnownMethods implements MeterFilter {

    private static final String REQUESTS = "http.server.";
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        String method = id.getName().startsWith(REQUESTS) ? id.getTag("method") : null;
        return method == null || KNOWN.contains(method) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }
}
