package io.parta.platform.graphql.execution.differential.zoo;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The beings by number: each one object for ever, so that it may stand in many places of an answer. */
final class Beings {

    /** Numbers go round, so that the same beings are met again and again. */
    static final int COUNT = 97;

    private static final Map<Integer, Being> KNOWN = new ConcurrentHashMap<>();

    private Beings() {}

    static Being being(int n) {
        int number = Math.floorMod(n, COUNT);
        return KNOWN.computeIfAbsent(number, i -> switch (i % 4) {
            case 0 -> new Person(i);
            case 1 -> new Cat(i, Colour.values()[i % 3]);
            case 2 -> new Parrot(i);
            default -> new House(i);
        });
    }

    static Person person(int n) {
        return (Person) being(Math.floorMod(n, 24) * 4);
    }

    static Cat cat(int n) {
        return (Cat) being(Math.floorMod(n, 24) * 4 + 1);
    }

    static Speaking speaking(int n) {
        return (Speaking) being(Math.floorMod(n, 48) * 2);
    }

    static Living living(int n) {
        return n % 2 == 0 ? speaking(n) : cat(n);
    }

    static Finding finding(int n) {
        return switch (Math.floorMod(n, 3)) {
            case 0 -> new Note("note " + n);
            case 1 -> cat(n);
            default -> (House) being(Math.floorMod(n, 24) * 4 + 3);
        };
    }

    static @Nullable Being keeper(int n) {
        return Fate.of(n, "stranger", 20) == 0 ? stranger(Being.class) : Fate.value(n, "keeper", being(n * 7 + 3));
    }

    static @Nullable List<Being> neighbours(int n) {
        return Fate.value(n, "neighbours", some(n, "neighbour", Beings::being));
    }

    /** Up to three objects; the same one again, a null or a stranger among them. */
    static <T> List<T> some(int n, String what, IntFunction<T> object) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < Fate.of(n, what, 4); i++) {
            list.add(Fate.of(n + i, what + " null", 24) == 0 ? null : object.apply(n + i * i));
        }
        if (!list.isEmpty() && Fate.of(n, what + " again", 4) == 0) {
            list.add(list.get(0));
        }
        return list;
    }

    /** An object of an interface's type, of a class that the schema does not have. */
    static <T> T stranger(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> 1;
                    case "equals" -> proxy == arguments[0];
                    default -> null;
                }));
    }
}
