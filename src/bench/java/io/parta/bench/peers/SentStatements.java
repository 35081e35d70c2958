package io.parta.bench.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL says in its log that it was asked, each statement with its parameters. */
final class SentStatements {

    private static final Pattern ENTRY =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)] (LOG|DETAIL):  (.*)$");
    private static final Pattern EXECUTED =
            Pattern.compile("^duration: [0-9.]+ ms  execute [^:]*: (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']|'')*)')");

    private final Path log;

    SentStatements(Path log) {
        this.log = log;
    }

    /** @param parameters by their numbers; null is NULL */
    record Statement(String text, Map<Integer, @Nullable String> parameters) {}

    long position() {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The statements that were executed since. */
    List<Statement> since(long position) {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(position);
            var bytes = java.nio.ByteBuffer.allocate((int) (channel.size() - position));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Goes on until all is read.
            }
            return statements(entries(new String(bytes.array(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Entry(String process, String kind, StringBuilder text) {}

    /** Lines that begin with a tab go on with the entry before them. */
    private static List<Entry> entries(String text) {
        var entries = new ArrayList<Entry>();
        for (String line : text.split("\n")) {
            var begins = ENTRY.matcher(line);
            if (begins.matches()) {
                entries.add(new Entry(begins.group(1), begins.group(2), new StringBuilder(begins.group(3))));
            } else if (!entries.isEmpty()) {
                entries.get(entries.size() - 1)
                        .text()
                        .append('\n')
                        .append(line.startsWith("\t") ? line.substring(1) : line);
            }
        }
        return entries;
    }

    private static List<Statement> statements(List<Entry> entries) {
        var statements = new ArrayList<Statement>();
        for (int i = 0; i < entries.size(); i++) {
            var executed = EXECUTED.matcher(entries.get(i).text());
            if (executed.matches()) {
                boolean parameters =
                        i + 1 < entries.size() && entries.get(i + 1).kind().equals("DETAIL");
                statements.add(new Statement(
                        executed.group(1),
                        parameters ? parameters(entries.get(i + 1).text().toString()) : Map.of()));
            }
        }
        return statements;
    }

    private static Map<Integer, @Nullable String> parameters(String detail) {
        var parameters = new HashMap<Integer, @Nullable String>();
        var found = PARAMETER.matcher(detail);
        while (found.find()) {
            String value = found.group(3);
            parameters.put(Integer.parseInt(found.group(1)), value == null ? null : value.replace("''", "'"));
        }
        return parameters;
    }
}
