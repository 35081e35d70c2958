package io.parta.chat.link;

import io.parta.platform.secret.LinkTemplate;
import io.parta.platform.secret.LinkToken;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses as this deployment makes them: {@code parta.chat.link} with the token in its place. */
@Startup
@ApplicationScoped
class LinkAddresses {

    private final LinkTemplate template;

    LinkAddresses(@ConfigProperty(name = "parta.chat.link") String template) {
        this.template = LinkTemplate.of("parta.chat.link", template);
    }

    ChatLinkAddress of(LinkToken token) {
        return new ChatLinkAddress(token.text(), template.with(token));
    }
}
