package io.parta.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code .env.example}, read: sections ({@code ## Title}), and for each variable its comment lines and its default
 * ({@code #PARTA_X=default}, or {@code PARTA_X=} when production must set it).
 */
record EnvExample(List<Section> sections) {

    private static final Pattern VARIABLE = Pattern.compile("(#?)(PARTA_[A-Z0-9_]+)=(.*)");

    /** Variables under one heading. */
    record Section(String title, List<Variable> variables) {}

    /** One variable. */
    record Variable(String name, String value, boolean required, String about) {}

    static EnvExample read() {
        var sections = new ArrayList<Section>();
        var about = new StringBuilder();
        for (String line : Declared.text(Path.of(".env.example")).split("\n", -1)) {
            var variable = VARIABLE.matcher(line);
            if (line.startsWith("## ")) {
                sections.add(new Section(line.substring(3), new ArrayList<>()));
                about.setLength(0);
            } else if (variable.matches()) {
                boolean required = variable.group(1).isEmpty();
                sections.get(sections.size() - 1)
                        .variables()
                        .add(new Variable(variable.group(2), variable.group(3), required, about.toString()));
                about.setLength(0);
            } else if (line.startsWith("# ")) {
                about.append(about.isEmpty() ? "" : " ").append(line.substring(2));
            } else {
                about.setLength(0);
            }
        }
        return new EnvExample(sections);
    }

    List<Variable> variables() {
        return sections.stream()
                .flatMap(section -> section.variables().stream())
                .toList();
    }

    /** The reference page, generated from this file. */
    String page() {
        var page = new StringBuilder("""
                # Configuration

                Every value a deployment may change, as environment variables. Generated from `.env.example`, which a
                test compares with what the code declares. Durations are written `10s`, sizes `256K`.
                """);
        for (Section section : sections) {
            page.append("\n## ").append(section.title()).append("\n\n");
            page.append("| variable | default | about |\n|---|---|---|\n");
            for (Variable variable : section.variables()) {
                String value = variable.required()
                        ? "**required**"
                        : variable.value().isEmpty() ? "–" : "`" + variable.value() + "`";
                page.append("| `%s` | %s | %s |\n".formatted(variable.name(), value, variable.about()));
            }
        }
        return page.toString();
    }
}
