package io.parta.bench.delivery;

import java.util.List;

/** Arguments of a command, as {@code name=number}. */
final class Options {

    private final List<String> arguments;

    Options(String... arguments) {
        this.arguments = List.of(arguments);
    }

    int number(String name, int otherwise) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> Integer.parseInt(argument.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }
}
