package io.parta.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The page of a run: {@code docs/performance/peers.md} with its picture, and what the README shows. */
record Report(Settings settings, Results results) {

    private static final Path PAGE = Path.of("docs/performance/peers.md");
    private static final Path PICTURE = Path.of("docs/pictures/peers.svg");
    private static final Path README = Path.of("README.md");
    private static final String README_BEGIN = "<!-- peers: written by the benchmark -->\n";
    private static final String README_END = "<!-- /peers -->";
    private static final String BEGIN = "<!-- written by the benchmark: what follows -->";

    void write(String arguments) throws IOException {
        String figures = figures(arguments);
        System.out.println(figures);
        String picture = new Picture(settings, results).svg();
        Path copies = Files.createDirectories(Path.of("target/bench"));
        Files.writeString(copies.resolve("peers.md"), figures);
        Files.writeString(copies.resolve("peers.svg"), picture);
        if (settings.isWhole()) {
            String page = Files.readString(PAGE);
            Files.writeString(PAGE, page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + "\n\n" + figures);
            Files.writeString(PICTURE, picture);
            String readme = Files.readString(README);
            int from = readme.indexOf(README_BEGIN) + README_BEGIN.length();
            Files.writeString(README, readme.substring(0, from) + readme(), StandardOpenOption.TRUNCATE_EXISTING);
            Files.writeString(README, readme.substring(readme.indexOf(README_END)), StandardOpenOption.APPEND);
        }
    }

    /** The picture, and how it came about. */
    private String readme() {
        return """
                ![Answers of Parta for one of the best of four peers](docs/pictures/peers.svg)

                Spring for GraphQL, Mercurius, Apollo Server and PostGraphile beside Parta: the same tables, tokens, rights and connections, one
                processor for each server, turns of %.1f seconds. All answer the same, or the run ends. Best peer of each operation, median of
                %d rounds on %s; Parta answers %s times as much, and %s; pale is what a server
                could that costs nothing. [Table, method, command](docs/performance/peers.md).
                """.formatted(
                        settings.seconds(),
                        settings.rounds(),
                        Processors.model(),
                        settings.operations().stream()
                                .map(operation -> String.format(
                                        Locale.ROOT,
                                        "%.1f",
                                        results.timesBest(operation).median()))
                                .collect(Collectors.joining(", ")),
                        reached());
    }

    private String reached() {
        long met = settings.operations().stream()
                .filter(operation -> results.timesBest(operation).median() >= operation.goal)
                .count();
        return "reaches %d of its %d goals".formatted(met, settings.operations().size());
    }

    private String figures(String arguments) {
        return "## A run\n\n" + machine(arguments) + "\n" + summary() + "\n" + details() + "\n" + starts();
    }

    private String machine(String arguments) {
        return ("`-Dbench=\"%s\"` on %s, %s, Java %s for Parta and Spring%s, Node %s. Servers on processor %s, load generator and Redis on"
                        + " %s, PostgreSQL on %s; %d rounds of %.1f s, %d connections, %,d sockets, %d connections to PostgreSQL each.\n\n"
                        + "The set: %s.\n")
                .formatted(
                        arguments,
                        LocalDate.now(Clock.systemUTC()),
                        Processors.model(),
                        Programs.isJava25(Programs.java()) ? "25" : System.getProperty("java.version"),
                        Programs.isJava25(Programs.java()) ? " (virtual threads)" : " (no virtual threads)",
                        Programs.run("node", List.of("node", "--version"), Path.of("."))
                                .strip(),
                        settings.server(),
                        settings.load(),
                        settings.postgres(),
                        settings.rounds(),
                        settings.seconds(),
                        settings.connections(),
                        settings.sockets(),
                        settings.pool(),
                        settings.data().inWords());
    }

    /** The goals, one line for each operation. */
    private String summary() {
        return "| operation | Parta/s | best peer | × answers | goal | only asking | at most | with the peer's statements | × less processor time | of the limit | goal | × processor time of the transport |\n"
                + "|---|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n"
                + settings.operations().stream().map(this::summary).collect(Collectors.joining());
    }

    private String summary(Operation operation) {
        Contender best = results.best(operation, Sample::perSecond);
        double own = results.of(operation, Contender.PARTA, Sample::perSecond).median();
        return "| %s | %,.0f | %s | %s | %.1f | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        operation.title,
                        own,
                        best.title,
                        times(results.timesBest(operation)),
                        operation.goal,
                        onlyAsking(operation),
                        atMost(operation, Contender.PARTA),
                        atMost(operation, Results.PEER),
                        times(results.timesFrugal(operation)),
                        results.hasLimit(operation, Contender.PARTA)
                                ? number(own
                                        / results.limit(operation, Contender.PARTA)
                                                .median())
                                : "–",
                        operation.goalOfLimit > 0 ? number(operation.goalOfLimit) : "–",
                        results.has(operation, Contender.BARE) ? times(results.timesBare(operation)) : "–");
    }

    private String onlyAsking(Operation operation) {
        return results.has(operation, Contender.ASKING)
                ? String.format(
                        Locale.ROOT, "%.1f", results.timesOfAsking(operation).median())
                : "–";
    }

    private String atMost(Operation operation, Contender statements) {
        var most = results.atMost(operation, statements);
        return most.isPresent() ? String.format(Locale.ROOT, "%.1f", most.getAsDouble()) : "–";
    }

    private String details() {
        return "| operation | answered by | a second | p50 ms | p99 ms | server ms for 1 000 | PostgreSQL ms for 1 000 | load generator |\n"
                + "|---|---|--:|--:|--:|--:|--:|--:|\n"
                + settings.operations().stream()
                        .map(operation -> Arrays.stream(Contender.values())
                                        .filter(contender -> results.has(operation, contender))
                                        .map(contender -> detail(operation, contender))
                                        .collect(Collectors.joining())
                                + limit(operation))
                        .collect(Collectors.joining());
    }

    private String detail(Operation operation, Contender contender) {
        ToDoubleFunction<ToDoubleFunction<Sample>> median =
                value -> results.of(operation, contender, value).median();
        var rate = results.of(operation, contender, Sample::perSecond);
        return "| %s | %s | %,.0f (%,.0f–%,.0f) | %.2f | %.2f | %.1f | %.1f | %.0f %% |\n"
                .formatted(
                        operation.title,
                        contender.title,
                        rate.median(),
                        rate.least(),
                        rate.most(),
                        median.applyAsDouble(Sample::medianMs),
                        median.applyAsDouble(Sample::slowMs),
                        median.applyAsDouble(Sample::serverMs),
                        median.applyAsDouble(Sample::postgresMs),
                        median.applyAsDouble(Sample::loadShare) * 100);
    }

    private String limit(Operation operation) {
        return Arrays.stream(Contender.values())
                .filter(contender -> results.hasLimit(operation, contender))
                .map(contender -> {
                    var limit = results.limit(operation, contender);
                    return "| %s | pgbench, statements of %s | %,.0f (%,.0f–%,.0f) | | | | | |\n"
                            .formatted(operation.title, contender.title, limit.median(), limit.least(), limit.most());
                })
                .collect(Collectors.joining());
    }

    private String starts() {
        return "| started | first answer after ms | memory MB |\n|---|--:|--:|\n"
                + results.starts().entrySet().stream()
                        .map(entry -> {
                            var range = Results.Range.of(entry.getValue());
                            return "| %s | %,.0f (%,.0f–%,.0f) | %d |\n"
                                    .formatted(
                                            entry.getKey(),
                                            range.median(),
                                            range.least(),
                                            range.most(),
                                            results.memory(entry.getKey()));
                        })
                        .collect(Collectors.joining());
    }

    static String times(Results.Range range) {
        return String.format(Locale.ROOT, "**%.1f** (%.1f–%.1f)", range.median(), range.least(), range.most());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
