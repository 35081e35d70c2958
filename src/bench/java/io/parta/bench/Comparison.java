package io.parta.bench;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One run: all answers are proven equal, then each engine is measured in forks that take turns, so that a machine that is
 * shared or throttled is as slow for one as for the others. Only the ratios of one run mean something.
 *
 * <p>Arguments: {@code check} proves the answers equal and measures nothing; {@code rounds=3} forks of each;
 * {@code seconds=5} of measuring in each, after it has warmed up; {@code workloads=OBJECTS,NESTED}.
 */
public final class Comparison {

    private static final Path REPORT = Path.of("target", "bench", "engine.md");

    private Comparison() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        requireEqualAnswers();
        if (Arrays.asList(arguments).contains("check")) {
            return;
        }
        int rounds = Integer.parseInt(option(arguments, "rounds", "3"));
        int seconds = Integer.parseInt(option(arguments, "seconds", "5"));
        var workloads = Arrays.stream(option(arguments, "workloads", String.join(",", names()))
                        .split(","))
                .map(Workload::valueOf)
                .toList();
        var table = new ComparisonTable(workloads);
        for (int round = 0; round < rounds; round++) {
            for (Workload workload : workloads) {
                for (Engine engine : Engine.values()) {
                    System.err.printf("round %d of %d: %s, %s%n", round + 1, rounds, workload, engine);
                    table.add(workload, engine, measured(workload, engine, seconds));
                }
            }
        }
        String report = table.markdown("mvn -B -ntp -Pbench test" + given(arguments));
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report);
        System.out.println(report);
    }

    /** A faster engine that answers something else is not faster. */
    private static void requireEqualAnswers() {
        var schema = new SchoolSchema();
        for (Workload workload : Workload.values()) {
            Buffer expected = Engine.values()[0].prepare(schema, workload).answer();
            for (Engine engine : Engine.values()) {
                Prepared prepared = engine.prepare(schema, workload);
                requireEqual(workload, engine, expected, prepared.answer());
                requireEqual(workload, engine, expected, prepared.answer());
            }
            System.err.printf("equal answers of %,d bytes: %s%n", expected.length(), workload);
        }
    }

    private static void requireEqual(Workload workload, Engine engine, Buffer expected, Buffer actual) {
        if (!expected.equals(actual) || actual.toString(StandardCharsets.UTF_8).contains("\"errors\"")) {
            int same = Arrays.mismatch(expected.getBytes(), actual.getBytes());
            int from = Math.max(0, same - 60);
            throw new IllegalStateException("%s answers %s differently at byte %d:%n  %s%n  %s"
                    .formatted(engine, workload, same, excerpt(expected, from), excerpt(actual, from)));
        }
    }

    private static String excerpt(Buffer answer, int from) {
        int start = Math.min(Math.max(from, 0), answer.length());
        return answer.getString(start, Math.min(answer.length(), start + 200));
    }

    private static RunResult measured(Workload workload, Engine engine, int seconds) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(ExecutionBenchmark.class.getName())
                .param("engine", engine.name())
                .param("workload", workload.name())
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(seconds)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                // What is to be compiled is waited for, so that warming up is not spent in the interpreter.
                .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-Xbatch")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        return new Runner(options).runSingle();
    }

    private static String option(String[] arguments, String name, String otherwise) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> argument.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    private static List<String> names() {
        return Arrays.stream(Workload.values()).map(Enum::name).toList();
    }

    private static String given(String[] arguments) {
        return arguments.length == 0 ? "" : " -Dbench=\"" + String.join(" ", arguments) + "\"";
    }
}
