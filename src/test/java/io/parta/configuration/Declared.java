package io.parta.configuration;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Environment variables of this service with their defaults, as the code declares them: {@code parta.*} keys of
 * application.properties, of config mappings, of injected properties and of the engines' config source.
 */
final class Declared {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern INJECTED =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"(parta\\.[^\"]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?");
    private static final Pattern READ_BY_ENGINES = Pattern.compile("\\(context, \"(parta\\.[a-z.-]+)\"");

    private Declared() {}

    /** Default by variable; empty when there is none. */
    static SortedMap<String, String> variables() {
        var keys = new TreeMap<String, String>();
        keys.putAll(mapped());
        sources().forEach(source -> {
            INJECTED.matcher(source)
                    .results()
                    .forEach(found -> keys.put(found.group(1), found.group(2) == null ? "" : found.group(2)));
            READ_BY_ENGINES.matcher(source).results().forEach(found -> keys.putIfAbsent(found.group(1), ""));
        });
        keys.putAll(inProperties());
        var variables = new TreeMap<String, String>();
        keys.forEach((key, value) -> variables.put(variable(key), value));
        return variables;
    }

    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> inProperties() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var own = new TreeMap<String, String>();
        properties.forEach((key, value) -> {
            String name = key.toString().replaceFirst("^%[a-z,]+\\.", "");
            if (name.startsWith("parta.") && name.equals(key)) {
                own.put(name, value.toString());
            } else if (name.startsWith("parta.")) {
                own.putIfAbsent(name, "");
            }
        });
        // A profile's value is no default of production.
        properties.forEach((key, value) -> own.computeIfPresent(key.toString(), (name, old) -> value.toString()));
        return own;
    }

    private static Map<String, String> mapped() {
        var keys = new TreeMap<String, String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.parta").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> ConfigClass.configClass(type)
                                .getProperties()
                                .forEach((key, value) -> keys.put(key.replace("[*]", ""), value == null ? "" : value)));
        return keys;
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Declared::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
