package io.parta.bench.peers;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A bar for each operation: how many times the best peer's answers, with its range over the rounds and the goal as a line. */
record Picture(Settings settings, Results results) {

    private static final int WIDTH = 760;
    private static final int LEFT = 390;
    private static final int ROW = 34;
    private static final int TOP = 44;
    private static final String STYLE = """
            <style>
              text { font: 13px ui-sans-serif, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2937 }
              .small { font-size: 11px; fill: #6b7280 } .times { font-weight: bold } .bar { fill: #2563eb } .most { fill: #dbeafe } .goal { stroke: #d97706; stroke-width: 2.5 }
              .range { stroke: #1f2937; stroke-width: 1.5 } .one { stroke: #9ca3af; stroke-dasharray: 3 3 }
              @media (prefers-color-scheme: dark) {
                text { fill: #e5e7eb } .small { fill: #9ca3af } .bar { fill: #60a5fa } .most { fill: #1e3a5f } .goal { stroke: #fbbf24 }
                .range { stroke: #e5e7eb } .one { stroke: #6b7280 }
              }
            </style>
            """;

    String svg() {
        var operations = settings.operations();
        double most = operations.stream()
                .mapToDouble(operation -> Math.max(
                        results.atMost(operation, Contender.PARTA).orElse(0),
                        Math.max(operation.goal, results.timesBest(operation).most())))
                .max()
                .orElse(1);
        double unit = (WIDTH - LEFT - 16) / most;
        int height = TOP + operations.size() * ROW + 12;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" \
                aria-label="Answers of Parta for one of the best peer">
                %s<text x="12" y="20">Answers of Parta for one of the best peer</text>
                <text class="small" x="%d" y="20" text-anchor="end">bar: median · pale: a server that costs nothing · thin line: range · thick line: goal</text>
                <line class="one" x1="%s" x2="%s" y1="30" y2="%d"/>
                %s</svg>
                """.formatted(
                        WIDTH,
                        height,
                        WIDTH,
                        height,
                        STYLE,
                        WIDTH - 12,
                        x(1, unit),
                        x(1, unit),
                        height - 8,
                        IntStream.range(0, operations.size())
                                .mapToObj(i -> row(operations.get(i), TOP + i * ROW, unit))
                                .collect(Collectors.joining()));
    }

    private String row(Operation operation, int y, double unit) {
        var times = results.timesBest(operation);
        int middle = y + 10;
        return """
                <text x="12" y="%d">%s</text>
                <rect class="most" x="%d" y="%d" width="%s" height="20" rx="3"/>
                <rect class="bar" x="%d" y="%d" width="%s" height="20" rx="3"/>
                <line class="range" x1="%s" x2="%s" y1="%d" y2="%d"/>
                <line class="goal" x1="%s" x2="%s" y1="%d" y2="%d"/>
                <text class="times" x="%d" y="%d" text-anchor="end">%s×</text>
                """.formatted(
                        y + 15,
                        operation.title.replace("`", ""),
                        LEFT,
                        y,
                        coordinate(results.atMost(operation, Contender.PARTA).orElse(0) * unit),
                        LEFT,
                        y,
                        coordinate(times.median() * unit),
                        x(times.least(), unit),
                        x(times.most(), unit),
                        middle,
                        middle,
                        x(operation.goal, unit),
                        x(operation.goal, unit),
                        y - 4,
                        y + 24,
                        LEFT - 10,
                        y + 15,
                        String.format(Locale.ROOT, "%.1f", times.median()));
    }

    private static String x(double times, double unit) {
        return coordinate(LEFT + times * unit);
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
