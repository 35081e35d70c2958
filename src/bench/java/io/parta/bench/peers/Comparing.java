package io.parta.bench.peers;

import io.parta.bench.peers.wire.Line;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** A contender that is faster because it answers something else is not faster: all of them answer the same before they are measured. */
record Comparing(Vertx vertx, NetClient client, Map<Contender, Server> servers, Map<Operation, List<Asker>> askers) {

    /** Compares so many answers to each; returns the length of the shortest answer to anybody. */
    Map<Operation, Integer> compare(List<Operation> operations, int number) {
        var shortest = new EnumMap<Operation, Integer>(Operation.class);
        for (Operation operation : operations) {
            if (operation == Operation.FAN_OUT) {
                servers.values().forEach(server -> requireEqual(operation, server, heard(server), heard(parta())));
            } else {
                shortest.put(operation, compare(operation, number));
            }
            System.err.println("equal answers: " + operation);
        }
        return shortest;
    }

    private int compare(Operation operation, int number) {
        int asking = Objects.requireNonNull(askers.get(operation)).size();
        for (int turn = 0; turn < Math.min(number, asking); turn++) {
            Object expected = data(operation, raw(operation, parta(), turn));
            for (Server server : servers.values()) {
                requireEqual(operation, server, data(operation, raw(operation, server, turn)), expected);
            }
        }
        return IntStream.range(0, operation.isQuery() ? asking : 1)
                .map(turn -> new JsonObject(raw(operation, parta(), turn).body())
                        .getJsonObject("data")
                        .encode()
                        .length())
                .min()
                .orElse(0);
    }

    private Line.Answer raw(Operation operation, Server server, int turn) {
        var questions = Questions.of(
                operation, server.contender(), server.port(), Objects.requireNonNull(askers.get(operation)));
        var answer = Answers.ask(vertx, client, server.port(), questions.get(turn));
        if (!answer.isData()) {
            throw new IllegalStateException(server.contender().title + " does not answer " + operation + ": " + answer);
        }
        return answer;
    }

    private static Object data(Operation operation, Line.Answer answer) {
        return Answers.comparable(answer.body(), !operation.isQuery());
    }

    private Object heard(Server server) {
        var fanOut = new FanOut(vertx, client, server, 1, askers.get(Operation.FAN_OUT));
        String event = fanOut.listen(2);
        fanOut.close();
        return Answers.comparable(new JsonObject(event).getJsonObject("payload").encode(), true);
    }

    private Server parta() {
        return Objects.requireNonNull(servers.get(Contender.PARTA));
    }

    private static void requireEqual(Operation operation, Server server, Object answer, Object expected) {
        if (!answer.equals(expected)) {
            throw new IllegalStateException("%s answers %s otherwise than Parta:%n%s%n%s"
                    .formatted(server.contender().title, operation, answer, expected));
        }
    }
}
