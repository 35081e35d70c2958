package io.parta.organization.invitation;

import io.parta.platform.secret.LinkTemplate;
import io.parta.platform.secret.LinkToken;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links as this deployment makes them: {@code parta.invitation.link} with the token in its place. */
@Startup
@ApplicationScoped
public class InvitationLinks {

    private final LinkTemplate template;

    InvitationLinks(@ConfigProperty(name = "parta.invitation.link") String template) {
        this.template = LinkTemplate.of("parta.invitation.link", template);
    }

    public InvitationLink of(LinkToken token) {
        return new InvitationLink(token.text(), template.with(token));
    }
}
