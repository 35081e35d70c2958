package io.parta.chat.publictext;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a public text does not carry, with the hosts of this deployment: that of invitations, and those of clients. */
@Startup
@ApplicationScoped
public class ClosedLinks {

    private static final int NAMED = 20;

    private final List<String> hosts;

    ClosedLinks(
            @ConfigProperty(name = "parta.invitation.link") String invitation,
            @ConfigProperty(name = "parta.chat.closed-hosts") Optional<List<String>> others) {
        String host = URI.create(invitation.replaceAll("[{}]", "")).getHost();
        this.hosts = Stream.concat(Stream.ofNullable(host), others.stream().flatMap(List::stream))
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /** All that the texts have of it, each once. */
    public List<ClosedLink> find(Stream<String> texts) {
        return texts.flatMap(text -> ClosedLinkPolicy.find(text, hosts).stream())
                .distinct()
                .toList();
    }

    /** The refusal that names what was found, those of these numbers, at most twenty. */
    public static Refusal refusal(List<ClosedLink> found, Collection<String> numbers, String field) {
        return Refusal.at(ErrorCode.PUBLIC_CHANNEL_CLOSED_LINK, "input", field)
                .with(
                        "found",
                        found.stream()
                                .filter(one -> numbers.contains(one.number()))
                                .map(ClosedLink::text)
                                .limit(NAMED)
                                .collect(Collectors.joining(", ")));
    }
}
