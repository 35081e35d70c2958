package io.parta.chat.publictext;

import io.parta.organization.registry.RegistryNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds phone numbers in a text, pure: groups of digits beside each other that are one as people write it. Registry numbers,
 * dates, timetables and classes are none.
 */
final class PhoneNumbers {

    private static final Map<String, String> WORDS = Map.of(
            "ноль", "0", "один", "1", "два", "2", "три", "3", "четыре", "4", "пять", "5", "шесть", "6", "семь", "7",
            "восемь", "8", "девять", "9");
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + String.join("|", WORDS.keySet()) + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Digits, with letters that look like some among them. */
    private static final Pattern GROUP =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+\\s?)?(?:[OОоoЗзIl]*[0-9][0-9OОоoЗзIl]*)(?![\\p{L}\\p{N}])");

    private static final Pattern BETWEEN = Pattern.compile("[ \\t().\\-‐-―−_*~•·/\\\\|]{1,5}");
    private static final Pattern HYPHENS = Pattern.compile("[\\-‐-―−]");
    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "(?:инн|кпп|огрн|огрнип|окпо|окато|снилс|бик|сч[её]т\\p{L}*|[рк]/с)[\\s:№.]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_GROUPS = 12;
    private static final String CODES = "3489";

    private PhoneNumbers() {}

    private record Group(String digits, boolean plus, int start, int end) {}

    static List<ClosedLink> find(String given) {
        String text =
                WORD.matcher(given).replaceAll(word -> WORDS.get(word.group().toLowerCase(Locale.ROOT)));
        var groups = GROUP.matcher(text)
                .results()
                .map(match -> group(match.group(), match.start(), match.end()))
                .toList();
        var found = new ArrayList<ClosedLink>();
        int from = 0;
        while (from < groups.size()) {
            int taken = take(text, groups, from, found);
            from += Math.max(1, taken);
        }
        return found;
    }

    private static Group group(String written, int start, int end) {
        String digits = written.replaceAll("[+\\s]", "")
                .replaceAll("[OОоo]", "0")
                .replaceAll("[Зз]", "3")
                .replaceAll("[Il]", "1");
        return new Group(digits, written.startsWith("+"), start, end);
    }

    /** How many groups from this one on are a phone number; the longest is meant. */
    private static int take(String text, List<Group> groups, int from, List<ClosedLink> found) {
        int to = from + 1;
        while (to < groups.size() && to - from < LONGEST_GROUPS && joined(text, groups.get(to - 1), groups.get(to))) {
            to++;
        }
        for (int end = to; end > from; end--) {
            var some = groups.subList(from, end);
            int start = some.get(0).start();
            String written =
                    text.substring(start, some.get(some.size() - 1).end()).strip();
            var number = number(some, written)
                    .filter(one -> !OTHER_NUMBER.matcher(text).region(0, start).find());
            if (number.isPresent()) {
                found.add(new ClosedLink(written, number.get()));
                return end - from;
            }
        }
        return 0;
    }

    private static boolean joined(String text, Group one, Group next) {
        return !next.plus()
                && BETWEEN.matcher(text).region(one.end(), next.start()).matches();
    }

    /** The digits of the number that the groups are, with the country's where they tell it. */
    private static Optional<String> number(List<Group> groups, String written) {
        String digits = groups.stream().map(Group::digits).collect(Collectors.joining());
        var lengths = groups.stream().map(one -> one.digits().length()).toList();
        boolean is = groups.get(0).plus()
                ? international(digits)
                : switch (digits.length()) {
                    case 11 -> national(digits, lengths);
                    case 10 -> withoutPrefix(digits, lengths);
                    case 7 ->
                        lengths.equals(List.of(3, 2, 2))
                                && HYPHENS.matcher(written).results().count() == 2;
                    default -> false;
                };
        if (!is) {
            return Optional.empty();
        }
        return Optional.of(
                switch (groups.get(0).plus() ? 0 : digits.length()) {
                    case 11 -> "7" + digits.substring(1);
                    case 10 -> "7" + digits;
                    default -> digits;
                });
    }

    private static boolean international(String digits) {
        return digits.startsWith("7") ? digits.length() == 11 : digits.length() >= 8 && digits.length() <= 15;
    }

    /** With 8 or 7 before it; 3-3-3-2 is how a SNILS is written. */
    private static boolean national(String digits, List<Integer> lengths) {
        boolean begins = (digits.startsWith("8") || digits.startsWith("7")) && CODES.indexOf(digits.charAt(1)) >= 0;
        if (!begins || lengths.equals(List.of(3, 3, 3, 2))) {
            return false;
        }
        var rest = new ArrayList<>(lengths);
        rest.set(0, lengths.get(0) - 1);
        rest.removeIf(length -> length == 0);
        boolean usual = rest.get(0) >= 3 && rest.stream().allMatch(length -> length >= 2);
        boolean hidden = digits.charAt(1) == '9'
                && (rest.stream().allMatch(length -> length == 1)
                        || rest.stream().allMatch(length -> length == 2));
        return usual || hidden;
    }

    private static boolean withoutPrefix(String digits, List<Integer> lengths) {
        if (lengths.size() == 1) {
            return digits.startsWith("9") && !RegistryNumbers.isInn(digits);
        }
        boolean usual = lengths.equals(List.of(3, 3, 2, 2))
                || lengths.equals(List.of(3, 7))
                || lengths.equals(List.of(3, 3, 4))
                || lengths.equals(List.of(3, 2, 2, 3));
        return usual && CODES.indexOf(digits.charAt(0)) >= 0;
    }
}
