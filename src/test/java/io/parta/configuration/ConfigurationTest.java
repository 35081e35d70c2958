package io.parta.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be configured is written down once, and is true. */
class ConfigurationTest {

    private static final Pattern USED = Pattern.compile("PARTA_[A-Z0-9_]*[A-Z0-9]");
    private static final Path PAGE = Path.of("docs/configuration.md");

    private final EnvExample example = EnvExample.read();

    /** Nothing is found out in production: a variable that the code reads stands in .env.example with its default. */
    @Test
    void namesEveryVariableThatTheCodeDeclaresWithItsDefault() {
        var shown = new TreeMap<String, String>();
        example.variables().forEach(variable -> shown.put(variable.name(), variable.value()));
        var declared = Declared.variables();
        assertThat(declared.keySet()).isSubsetOf(shown.keySet());
        assertThat(shown).containsAllEntriesOf(concrete(declared));
    }

    /** Nothing is promised: a variable of .env.example is read by the code, or by a file that starts it. */
    @Test
    void namesNoVariableThatNothingReads() throws IOException {
        var known = new TreeSet<>(Declared.variables().keySet());
        known.addAll(used());
        assertThat(names()).isSubsetOf(known);
    }

    /** Starting scripts, containers and manifests use no variable of their own invention. */
    @Test
    void knowsEveryVariableThatScriptsAndManifestsUse() throws IOException {
        assertThat(used()).isSubsetOf(names());
    }

    @Test
    void everyVariableIsDescribed() {
        assertThat(example.variables())
                .allSatisfy(variable ->
                        assertThat(variable.about()).as(variable.name()).isNotBlank());
    }

    /** No default password: what production must set is empty here, and secrets are among it. */
    @Test
    void givesNoSecretADefault() {
        assertThat(example.variables())
                .filteredOn(variable -> variable.name().matches(".*_(PASSWORD|SECRET|TOKEN|KEY)"))
                .allSatisfy(variable ->
                        assertThat(variable.value()).as(variable.name()).isEmpty());
    }

    /** The reference is generated: {@code mvn test -Dtest=ConfigurationTest -Dparta.configuration.update=true} writes it. */
    @Test
    void theReferencePageIsOfToday() throws IOException {
        if (Boolean.getBoolean("parta.configuration.update")) {
            Files.writeString(PAGE, example.page());
        }
        assertThat(Files.readString(PAGE))
                .as(
                        "docs/configuration.md; update it with: mvn test -Dtest=ConfigurationTest -Dparta.configuration.update=true")
                .isEqualTo(example.page());
    }

    private List<String> names() {
        return example.variables().stream().map(EnvExample.Variable::name).toList();
    }

    /** Defaults that are values, not references to other keys. */
    private static Map<String, String> concrete(Map<String, String> declared) {
        var values = new TreeMap<>(declared);
        values.values().removeIf(value -> value.isEmpty() || value.contains("${"));
        return values;
    }

    private static TreeSet<String> used() throws IOException {
        var used = new TreeSet<String>();
        for (Path root : List.of(Path.of("docker"), Path.of("demo"))) {
            if (!Files.exists(root)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile).forEach(file -> {
                    Matcher found = USED.matcher(Declared.text(file));
                    while (found.find()) {
                        used.add(found.group());
                    }
                });
            }
        }
        return used;
    }
}
