package io.parta.platform.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts by key and language. Placeholders are {@code {name}}. */
public final class Messages {

    private static final Map<Locale, Map<String, String>> TEXTS = load();

    private Messages() {}

    public static String text(String key, Locale language) {
        return text(key, language, Map.of());
    }

    /**
     * The text of a key, its placeholders replaced. A language that the service does not speak reads Russian.
     *
     * @throws IllegalArgumentException when no text has this key: texts are complete, a test keeps them so
     */
    public static String text(String key, Locale language, Map<String, String> arguments) {
        String text = texts(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        for (var argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }

    /** Every key of a language. */
    public static Set<String> keys(Locale language) {
        return texts(language).keySet();
    }

    private static Map<String, String> texts(Locale language) {
        Map<String, String> texts = TEXTS.get(Locale.forLanguageTag(language.getLanguage()));
        return texts == null ? Objects.requireNonNull(TEXTS.get(Languages.RUSSIAN)) : texts;
    }

    private static Map<Locale, Map<String, String>> load() {
        var texts = new HashMap<Locale, Map<String, String>>();
        for (Locale language : Languages.ALL) {
            texts.put(language, read("/messages_" + language.getLanguage() + ".properties"));
        }
        return Map.copyOf(texts);
    }

    private static Map<String, String> read(String resource) {
        var properties = new Properties();
        try (@Nullable InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var texts = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return Map.copyOf(texts);
    }
}
