package io.parta.platform.secret;

import java.net.URI;

/** Address of a page that takes a token, as a deployment configures it: a text with {@code {token}} where the token goes. */
public final class LinkTemplate {

    private static final String PLACE = "{token}";
    private static final int LONGEST = 300;

    private final String text;

    private LinkTemplate(String text) {
        this.text = text;
    }

    /**
     * A service that would hand out links that lead nowhere does not start.
     *
     * @param key of the configuration
     */
    public static LinkTemplate of(String key, String text) {
        boolean usable = text.contains(PLACE)
                && text.length() <= LONGEST
                && URI.create(text.replace(PLACE, "token")).getHost() != null;
        if (!usable) {
            throw new IllegalStateException(
                    key + " is an address of at most 300 characters with {token} in it: " + text);
        }
        return new LinkTemplate(text);
    }

    public String with(LinkToken token) {
        return text.replace(PLACE, token.text());
    }
}
