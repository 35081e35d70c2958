package io.parta.organization.invitation.sheet;

import io.parta.platform.qr.QrSvg;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A piece of an HTML document. Text becomes one by {@link #text} alone, which escapes it, and the names of elements and
 * classes are constants of the code: there is no way for a name in a roster to become markup.
 */
final class Html {

    /** Elements that a sheet is made of. */
    enum Tag {
        MAIN,
        SECTION,
        ARTICLE,
        HEADER,
        DIV,
        P,
        H2,
        OL,
        LI
    }

    static final Html NOTHING = new Html("");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    static Html text(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return new Html(escaped.toString());
    }

    /** An element of this class, which the style names. */
    static Html element(Tag tag, String cssClass, Html... content) {
        String name = tag.name().toLowerCase(Locale.ROOT);
        return new Html("<" + name + " class=\"" + text(cssClass) + "\">" + of(content) + "</" + name + ">");
    }

    static Html qr(String url, String title) {
        return new Html(QrSvg.of(url, title));
    }

    static Html of(Html... pieces) {
        return new Html(Arrays.stream(pieces).map(Html::toString).collect(Collectors.joining()));
    }

    /** A document that loads nothing and runs nothing: it says so itself, for whoever opens it elsewhere. */
    static Html document(Locale language, String title, String style, Html body) {
        return new Html(
                "<!DOCTYPE html>\n<html lang=\"" + text(language.getLanguage()) + "\"><head><meta charset=\"utf-8\">"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                        + "<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"viewport\" content=\"width=device-width\">"
                        + "<title>" + text(title) + "</title><style>" + style + "</style></head><body>" + body
                        + "</body></html>\n");
    }

    @Override
    public String toString() {
        return markup;
    }
}
