package io.parta.organization.invitation;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links as this deployment makes them: {@code parta.invitation.link} with the token in its place. */
@Startup
@ApplicationScoped
public class InvitationLinks {

    private static final String PLACE = "{token}";
    private static final int LONGEST = 300;

    private final String template;

    InvitationLinks(@ConfigProperty(name = "parta.invitation.link") String template) {
        this.template = checked(template);
    }

    public InvitationLink of(InvitationToken token) {
        return new InvitationLink(token.text(), template.replace(PLACE, token.text()));
    }

    /** A service that would print sheets of links that lead nowhere does not start. */
    private static String checked(String template) {
        boolean usable = template.contains(PLACE)
                && template.length() <= LONGEST
                && URI.create(template.replace(PLACE, "token")).getHost() != null;
        if (!usable) {
            throw new IllegalStateException(
                    "parta.invitation.link is an address of at most 300 characters with {token} in it: " + template);
        }
        return template;
    }
}
