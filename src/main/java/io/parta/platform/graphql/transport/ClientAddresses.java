package io.parta.platform.graphql.transport;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The address of a client. {@code X-Forwarded-For} is believed from configured proxies only: anyone can write it. */
@Singleton
public class ClientAddresses {

    private static final int MAX_HOPS = 10;
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private final List<AddressRange> proxies;

    @Inject
    ClientAddresses(@ConfigProperty(name = "parta.http.trusted-proxies") Optional<List<String>> proxies) {
        this.proxies = proxies.orElse(List.of()).stream().map(AddressRange::of).toList();
    }

    /** The network of who calls ({@link AddressRange#ofOneClient}). */
    public String of(HttpServerRequest request) {
        String peer = request.remoteAddress() == null
                ? ""
                : request.remoteAddress().hostAddress() == null
                        ? request.remoteAddress().host()
                        : request.remoteAddress().hostAddress();
        // A proxy may add a line instead of a word: the first line alone would be the client's own invention.
        List<String> lines = request.headers().getAll(FORWARDED_FOR);
        return of(peer, lines.isEmpty() ? null : String.join(",", lines));
    }

    /** The network of the last hop that is no proxy of ours ({@link AddressRange#ofOneClient}). */
    String of(String peer, @Nullable String forwardedFor) {
        return AddressRange.ofOneClient(lastHop(peer, forwardedFor));
    }

    private String lastHop(String peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !isProxy(peer)) {
            return peer;
        }
        String[] hops = forwardedFor.split(",");
        String client = peer;
        for (int i = hops.length - 1; i >= 0 && hops.length - i <= MAX_HOPS; i--) {
            String hop = hops[i].trim();
            if (!AddressRange.isAddress(hop)) {
                return client;
            }
            client = hop;
            if (!isProxy(hop)) {
                return client;
            }
        }
        return client;
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }
}
