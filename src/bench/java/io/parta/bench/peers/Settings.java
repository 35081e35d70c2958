package io.parta.bench.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is measured, and how long.
 *
 * @param server processors of the servers, as {@code taskset} takes them
 * @param load processors of the load generator and of Redis
 * @param postgres processors of PostgreSQL
 * @param seconds of each measurement, after half a second of the same load
 * @param warmUp seconds that each contender answers each operation before any measurement
 * @param connections that ask at a time
 * @param sockets that hear an event
 * @param pool connections of each contender to PostgreSQL
 * @param starts times that each contender is started to measure how long that takes
 * @param limit whether pgbench is asked for the limit
 * @param data settings of the set, with which the database is made
 */
record Settings(
        String server,
        String load,
        String postgres,
        int rounds,
        double seconds,
        double warmUp,
        int connections,
        int sockets,
        int pool,
        int starts,
        boolean limit,
        List<Contender> contenders,
        List<Operation> operations,
        DataSet data) {

    static Settings of(String... arguments) {
        var given = new HashMap<String, String>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("A setting is name=value, not " + argument);
            }
            given.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        var settings = new Settings(
                taken(given, "server", "0"),
                taken(given, "load", "1"),
                taken(given, "postgres", "0,1"),
                Integer.parseInt(taken(given, "rounds", "3")),
                Double.parseDouble(taken(given, "seconds", "2.5")),
                Double.parseDouble(taken(given, "warmUp", "45")),
                Integer.parseInt(taken(given, "connections", "16")),
                Integer.parseInt(taken(given, "sockets", "1000")),
                Integer.parseInt(taken(given, "pool", "8")),
                Integer.parseInt(taken(given, "starts", "2")),
                Boolean.parseBoolean(taken(given, "limit", "true")),
                chosen(Contender.ALL, taken(given, "contenders", "")),
                chosen(List.of(Operation.values()), taken(given, "operations", "")),
                DataSet.of(given));
        if (!settings.contenders.contains(Contender.PARTA)) {
            throw new IllegalArgumentException("Parta is what the others are compared with");
        }
        return settings;
    }

    /** Whether everything was measured, and on the whole set: then the page is written. */
    boolean isWhole() {
        return limit
                && rounds >= 3
                && contenders.equals(Contender.ALL)
                && operations.size() == Operation.values().length
                && data.equals(DataSet.of(Map.of()));
    }

    private static String taken(Map<String, String> given, String name, String otherwise) {
        String value = given.remove(name);
        return value == null ? otherwise : value;
    }

    private static <T extends Enum<T>> List<T> chosen(List<T> all, String names) {
        if (names.isEmpty()) {
            return all;
        }
        var wanted = Arrays.asList(names.split(","));
        var unknown = new ArrayList<>(wanted);
        unknown.removeAll(all.stream().map(Enum::name).toList());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown + " are none of " + all);
        }
        return all.stream().filter(one -> wanted.contains(one.name())).toList();
    }
}
