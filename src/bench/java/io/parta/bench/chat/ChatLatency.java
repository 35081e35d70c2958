package io.parta.bench.chat;

import io.parta.bench.region.Issuer;
import io.parta.platform.engines.BenchEngines;
import io.parta.region.RegionSize;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.lang.JoseException;

/**
 * Asks each {@link ChatQuestion} of sets that differ in their number of messages, in turns of a few requests, so that whatever
 * else the machine does falls on all of them alike; prints how long answers took and how that changes from the smallest set to
 * the largest, then how many blocks PostgreSQL touched for them, and what a message takes on disk.
 *
 * <p>Arguments, as {@code name=value}: {@code sizes=10000,100000,1000000,5000000}, {@code requests=400}; any other is a setting
 * of the region. Sets are loaded when they are not there and kept in {@code .parta/bench}. The service must be packaged.
 */
public final class ChatLatency {

    private static final List<String> REGION =
            List.of("year=2026", "schools=20", "students=7000", "teachers=660", "years=0");
    private static final int WARM_UP = 20;
    private static final int TURN = 20;
    private static final int EXPLAINED = 10;

    private final List<ChatSet> sets;
    private final Plans plans;

    private ChatLatency(List<ChatSet> sets, Plans plans) {
        this.sets = sets;
        this.plans = plans;
    }

    public static void main(String... arguments) throws IOException, JoseException, SQLException, InterruptedException {
        String sizes = option(arguments, "sizes", "10000,100000,1000000,5000000");
        int requests = Integer.parseInt(option(arguments, "requests", "400"));
        String[] settings = Arrays.stream(arguments)
                .filter(argument -> !argument.isBlank() && !argument.matches("(sizes|requests)=.*"))
                .toArray(String[]::new);
        var engines = BenchEngines.start();
        var plans = Plans.prepare(engines);
        var keycloak = URI.create("http://127.0.0.1:" + BenchEngines.freePort());
        try (var issuer = new Issuer(keycloak, "parta")) {
            var sets = new ArrayList<ChatSet>();
            for (String size : sizes.split(",", -1)) {
                var region = RegionSize.region(2026)
                        .with(REGION.toArray(String[]::new))
                        .with(settings)
                        .with("messages=" + size);
                sets.add(ChatSet.open(engines, region, issuer, keycloak));
            }
            for (ChatSet set : sets) {
                set.awaitService();
            }
            new ChatLatency(sets, plans).measure(requests);
        }
        System.exit(0);
    }

    private void measure(int requests) throws InterruptedException, SQLException, IOException {
        for (ChatQuestion question : ChatQuestion.values()) {
            for (ChatSet set : sets) {
                ask(set, question, 0, WARM_UP);
            }
        }
        head("question, p50 / p99 ms", "largest : smallest, p50");
        for (ChatQuestion question : ChatQuestion.values()) {
            printTimes(question, times(question, requests));
        }
        head("blocks touched by a request", "largest : smallest");
        var statements = new LinkedHashMap<ChatQuestion, List<Map<String, Statement>>>();
        for (ChatQuestion question : ChatQuestion.values()) {
            statements.put(question, explained(question));
        }
        System.out.printf("%n| statement of | blocks in each set | reads by, in the largest |%n|---|---|---|%n");
        statements.forEach(ChatLatency::printStatements);
        for (ChatSet set : sets) {
            Figures.printSizes(set);
        }
    }

    private void head(String what, String ratio) {
        String sizes = sets.stream()
                .map(set -> "%,d".formatted(set.messages).replace(',', ' '))
                .collect(Collectors.joining(" | "));
        System.out.printf("%n| %s | %s | %s |%n|---|%s--:|%n", what, sizes, ratio, "--:|".repeat(sets.size()));
    }

    private Map<ChatSet, long[]> times(ChatQuestion question, int requests) throws InterruptedException {
        var times = new LinkedHashMap<ChatSet, long[]>();
        sets.forEach(set -> times.put(set, new long[requests]));
        for (int done = 0; done < requests; done += TURN) {
            for (ChatSet set : sets) {
                long[] some = ask(set, question, done, Math.min(TURN, requests - done));
                System.arraycopy(some, 0, times.get(set), done, some.length);
            }
        }
        times.values().forEach(Arrays::sort);
        return times;
    }

    private static long[] ask(ChatSet set, ChatQuestion question, int from, int number) throws InterruptedException {
        var times = new long[number];
        for (int i = 0; i < number; i++) {
            times[i] = set.ask(question, from + i);
        }
        return times;
    }

    private static void printTimes(ChatQuestion question, Map<ChatSet, long[]> times) {
        var all = List.copyOf(times.values());
        String cells = all.stream()
                .map(one -> String.format(
                        Locale.ROOT, "%.1f / %.1f", one[one.length / 2] / 1e6, one[one.length * 99 / 100] / 1e6))
                .collect(Collectors.joining(" | "));
        long[] smallest = all.get(0);
        long[] largest = all.get(all.size() - 1);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f |%n",
                question.title,
                cells,
                (double) largest[largest.length / 2] / smallest[smallest.length / 2]);
    }

    /** Executions of one text. */
    private record Statement(long buffers, int times, String plan) {

        Statement and(Plans.Executed more) {
            return new Statement(buffers + more.buffers(), times + 1, more.plan());
        }
    }

    /** Prints the blocks of a request in each set; answers the statements of each. */
    private List<Map<String, Statement>> explained(ChatQuestion question)
            throws SQLException, IOException, InterruptedException {
        var found = new ArrayList<Map<String, Statement>>();
        for (ChatSet set : sets) {
            var byText = new LinkedHashMap<String, Statement>();
            plans.during(set, () -> ask(set, question, 0, EXPLAINED))
                    .forEach(one -> byText.put(
                            one.text(),
                            byText.getOrDefault(one.text(), new Statement(0, 0, ""))
                                    .and(one)));
            found.add(byText);
        }
        var blocks = found.stream()
                .map(one -> one.values().stream().mapToLong(Statement::buffers).sum() / EXPLAINED)
                .toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f |%n",
                question.title,
                blocks.stream().map(String::valueOf).collect(Collectors.joining(" | ")),
                (double) blocks.get(blocks.size() - 1) / Math.max(1, blocks.get(0)));
        return found;
    }

    private static void printStatements(ChatQuestion question, List<Map<String, Statement>> sets) {
        sets.get(sets.size() - 1).forEach((text, largest) -> {
            String blocks = sets.stream()
                    .map(one -> one.get(text))
                    .map(one -> one == null ? "–" : String.valueOf(one.buffers() / one.times()))
                    .collect(Collectors.joining(", "));
            System.out.printf("| %s: `%s` | %s | %s |%n", question.title, first(text), blocks, largest.plan());
        });
    }

    /** As much of a text as tells it from the others. */
    private static String first(String text) {
        String line = text.replaceAll("\\s+", " ")
                .replaceAll("^.*?( FROM | UPDATE |INSERT INTO )", "$1")
                .strip();
        return line.substring(0, Math.min(60, line.length())).replace("|", "/");
    }

    private static String option(String[] arguments, String name, String otherwise) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> argument.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }
}
