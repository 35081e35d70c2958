package io.parta.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.RunResult;

/** What was measured, as ratios: in each round of one workload, against the other engines of the same round. */
final class ComparisonTable {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Map<Workload, Map<Engine, List<RunResult>>> results = new EnumMap<>(Workload.class);

    ComparisonTable(List<Workload> workloads) {
        workloads.forEach(workload -> results.put(workload, new EnumMap<>(Engine.class)));
    }

    void add(Workload workload, Engine engine, RunResult result) {
        results.get(workload).computeIfAbsent(engine, none -> new ArrayList<>()).add(result);
    }

    String markdown(String command) {
        return "# Execution, compared\n\n`%s` on %s, Java %s, %s processors.%n"
                        .formatted(
                                command,
                                System.getProperty("os.arch"),
                                System.getProperty("java.version"),
                                Runtime.getRuntime().availableProcessors())
                + section("Processor time for one answer, µs", ComparisonTable::time)
                + section("Allocated for one answer, KiB", ComparisonTable::allocated);
    }

    private String section(String title, ToDoubleFunction<RunResult> value) {
        var engines = List.of(Engine.values());
        Engine last = engines.get(engines.size() - 1);
        List<Engine> others = engines.subList(0, engines.size() - 1);
        return "%n## %s%n%n| workload | %s | %s |%n|---%s|%n"
                        .formatted(
                                title,
                                engines.stream().map(Engine::title).collect(Collectors.joining(" | ")),
                                others.stream()
                                        .map(other -> other.title() + " ÷ " + last.title())
                                        .collect(Collectors.joining(" | ")),
                                "|--:".repeat(engines.size() + others.size()))
                + results.keySet().stream()
                        .map(workload -> "| %s | %s | %s |%n"
                                .formatted(
                                        workload.title(),
                                        engines.stream()
                                                .map(engine ->
                                                        "%,.1f".formatted(median(values(workload, engine, value))))
                                                .collect(Collectors.joining(" | ")),
                                        others.stream()
                                                .map(other -> ratio(
                                                        values(workload, other, value), values(workload, last, value)))
                                                .collect(Collectors.joining(" | "))))
                        .collect(Collectors.joining());
    }

    private List<Double> values(Workload workload, Engine engine, ToDoubleFunction<RunResult> value) {
        return results.get(workload).get(engine).stream()
                .map(value::applyAsDouble)
                .toList();
    }

    /** How many times less: the median of the rounds, and their range. */
    private static String ratio(List<Double> other, List<Double> own) {
        List<Double> ratios = IntStream.range(0, own.size())
                .mapToObj(round -> other.get(round) / own.get(round))
                .sorted()
                .toList();
        return String.format(
                Locale.ROOT, "**%.1f×** (%.1f–%.1f)", median(ratios), ratios.get(0), ratios.get(ratios.size() - 1));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double time(RunResult result) {
        return secondary(result, ProcessorTime.NAME);
    }

    private static double allocated(RunResult result) {
        return secondary(result, ALLOCATED) / 1024;
    }

    private static double secondary(RunResult result, String name) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(name))
                .findFirst()
                .orElseThrow()
                .getValue()
                .getScore();
    }
}
