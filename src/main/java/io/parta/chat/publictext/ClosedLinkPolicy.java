package io.parta.chat.publictext;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what a public text does not carry, pure (CN-4): also what is written so that a machine does not see it. */
final class ClosedLinkPolicy {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\uFE0F\\u20E3]");
    private static final String DOT =
            "\\s*(?:\\.|[\\[({]\\s*(?:\\.|dot|точка)\\s*[\\])}]|(?<=\\s)(?:dot|точка)(?=\\s))\\s*";
    private static final Pattern OWN_HANDLE = Pattern.compile("@id[0-9]{10}_gos[.,;:!?)]*");
    private static final Pattern ID =
            Pattern.compile("(?<![\\p{L}\\p{N}_])(?:chat|message|channel|call|invitation)_[0-9a-z]{20,}");
    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\w-])(?=[\\w-]*[0-9])(?=[\\w-]*[a-z])(?=[\\w-]*[A-Z])[A-Za-z0-9_-]{43}(?![\\w-])");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
    private static final Pattern CALLS = Pattern.compile("(?i)(?:wa\\.me|whatsapp|viber|t\\.me/\\+)");

    private ClosedLinkPolicy() {}

    /** @param hosts of the platform: what stands there behind the address of the site itself is closed */
    static List<ClosedLink> find(String text, Collection<String> hosts) {
        String seen =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        var found = new ArrayList<ClosedLink>();
        hosts.forEach(host -> links(seen, host, found));
        String others = ADDRESS.matcher(seen)
                .replaceAll(address -> CALLS.matcher(address.group()).find() ? "$0" : " ");
        for (Pattern pattern : List.of(ID, TOKEN)) {
            pattern.matcher(others).results().forEach(match -> found.add(link(match.group())));
        }
        found.addAll(PhoneNumbers.find(others));
        return found.stream().distinct().toList();
    }

    private static void links(String text, String host, List<ClosedLink> found) {
        String name = List.of(host.split("\\.")).stream().map(Pattern::quote).collect(Collectors.joining(DOT));
        Pattern.compile(
                        "(?:https?\\s*:\\s*//\\s*)?(?<![\\p{L}\\p{N}-])(?:[\\p{L}\\p{N}-]+" + DOT + ")*?" + name
                                + "(?::[0-9]+)?\\s*[/\\\\#?]+\\s*(\\S+)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .results()
                .filter(match -> !OWN_HANDLE.matcher(match.group(1)).matches())
                .forEach(match -> found.add(link(match.group())));
    }

    private static ClosedLink link(String text) {
        return new ClosedLink(text, text);
    }
}
