package io.parta.bench.peers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What was measured. */
final class Results {

    /** The peer whose statements are measured by themselves: the three that have resolvers share them. */
    static final Contender PEER = Contender.MERCURIUS;

    static final String WITH_CACHE = "Parta with an AOT cache";

    private final Map<Operation, Map<Contender, List<Sample>>> samples = new EnumMap<>(Operation.class);
    private final Map<Operation, Map<Contender, List<Double>>> limits = new EnumMap<>(Operation.class);
    private final Map<String, List<Double>> starts = new LinkedHashMap<>();
    private final Map<String, Long> memory = new LinkedHashMap<>();

    Results(Settings settings) {
        settings.operations().forEach(operation -> samples.put(operation, new EnumMap<>(Contender.class)));
    }

    /** Several numbers, told by their median and range. */
    record Range(double median, double least, double most) {

        static Range of(List<Double> values) {
            var sorted = values.stream().sorted().toList();
            return new Range(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
        }
    }

    void add(Operation operation, Contender contender, Sample sample) {
        samples.get(operation)
                .computeIfAbsent(contender, none -> new ArrayList<>())
                .add(sample);
    }

    void limit(Operation operation, Contender statements, double perSecond) {
        limits.computeIfAbsent(operation, none -> new EnumMap<>(Contender.class))
                .computeIfAbsent(statements, none -> new ArrayList<>())
                .add(perSecond);
    }

    void started(String what, double milliseconds) {
        starts.computeIfAbsent(what, none -> new ArrayList<>()).add(milliseconds);
    }

    void memory(String what, long megabytes) {
        memory.put(what, megabytes);
    }

    Map<String, List<Double>> starts() {
        return starts;
    }

    long memory(String what) {
        return memory.getOrDefault(what, 0L);
    }

    boolean has(Operation operation, Contender contender) {
        return samples.getOrDefault(operation, Map.of()).containsKey(contender);
    }

    Range of(Operation operation, Contender contender, ToDoubleFunction<Sample> value) {
        return Range.of(values(operation, contender, value));
    }

    private List<Double> values(Operation operation, Contender contender, ToDoubleFunction<Sample> value) {
        return samples.get(operation).get(contender).stream()
                .map(value::applyAsDouble)
                .toList();
    }

    /** How many times the answers of the best peer Parta gives, round by round: the best in the median of all rounds. */
    Range timesBest(Operation operation) {
        return times(operation, Contender.PARTA, best(operation, Sample::perSecond), Sample::perSecond);
    }

    /**
     * How many times the answers of the best peer a server could give that needs no processor itself: pgbench with the
     * statements of a contender; empty where there are none.
     */
    OptionalDouble atMost(Operation operation, Contender statements) {
        return hasLimit(operation, statements)
                ? OptionalDouble.of(limit(operation, statements).median()
                        / of(operation, best(operation, Sample::perSecond), Sample::perSecond)
                                .median())
                : OptionalDouble.empty();
    }

    /** How many times less processor time than the most frugal peer Parta's server needs for an answer. */
    Range timesFrugal(Operation operation) {
        return times(operation, best(operation, sample -> -sample.serverMs()), Contender.PARTA, Sample::serverMs);
    }

    /** How many times the processor time of the transport alone Parta's server needs for an answer. */
    Range timesBare(Operation operation) {
        return times(operation, Contender.PARTA, Contender.BARE, Sample::serverMs);
    }

    /** How many times the answers of the best peer a server gives that only asks what Parta asks, and writes as much. */
    Range timesOfAsking(Operation operation) {
        return times(operation, Contender.ASKING, best(operation, Sample::perSecond), Sample::perSecond);
    }

    Contender best(Operation operation, ToDoubleFunction<Sample> value) {
        return samples.get(operation).keySet().stream()
                .filter(contender -> contender != Contender.PARTA && !contender.isFloor())
                .max(java.util.Comparator.comparingDouble(
                        contender -> of(operation, contender, value).median()))
                .orElse(Contender.PARTA);
    }

    /** A value of the one for the same of the other, round by round. */
    private Range times(Operation operation, Contender one, Contender other, ToDoubleFunction<Sample> value) {
        var values = values(operation, one, value);
        var others = values(operation, other, value);
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < values.size(); round++) {
            ratios.add(values.get(round) / others.get(round));
        }
        return Range.of(ratios);
    }

    boolean hasLimit(Operation operation, Contender statements) {
        return limits.getOrDefault(operation, Map.of()).containsKey(statements);
    }

    /** Transactions of pgbench in a second, with the statements of a contender. */
    Range limit(Operation operation, Contender statements) {
        return Range.of(limits.get(operation).get(statements));
    }
}
