package io.parta.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.UserErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are complete in both languages, and the language is chosen as the client asks. */
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCodeHasATextInBothLanguages(ErrorCode code) {
        assertThat(UserErrors.text(code, Languages.RUSSIAN)).matches(".*[а-яё].*[.!?]");
        assertThat(UserErrors.text(code, Languages.ENGLISH)).matches("\\P{IsCyrillic}+[.!?]");
    }

    @Test
    void noTextIsOfACodeThatIsGone() {
        var codes = Arrays.stream(ErrorCode.values())
                .map(code -> "error." + code.name())
                .toList();

        assertThat(Messages.keys(Languages.RUSSIAN).stream().filter(key -> key.startsWith("error.")))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        assertThat(Messages.keys(Languages.ENGLISH)).isEqualTo(Messages.keys(Languages.RUSSIAN));
        for (String key : Messages.keys(Languages.RUSSIAN)) {
            assertThat(placeholders(Messages.text(key, Languages.ENGLISH)))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(placeholders(Messages.text(key, Languages.RUSSIAN)));
        }
    }

    @Test
    void aRefusalSpeaksTheLanguageOfItsRequest() {
        var refusal = Refusal.at(ErrorCode.INVALID_INN, "input", "inn");

        assertThat(UserErrors.of(refusal, Languages.RUSSIAN).message()).startsWith("ИНН");
        assertThat(UserErrors.of(refusal, Languages.ENGLISH).message()).startsWith("The INN");
        assertThat(UserErrors.of(refusal, Languages.ENGLISH).path()).containsExactly("input", "inn");
        assertThat(UserErrors.of(Refusal.of(ErrorCode.CONFLICT), Languages.ENGLISH)
                        .path())
                .isNull();
    }

    @Test
    void placeholdersAreReplacedOnceAndAnUnknownLanguageReadsRussian() {
        assertThat(Messages.text("error.CONFLICT", Locale.FRENCH, Map.of("x", "{y}")))
                .isEqualTo(Messages.text("error.CONFLICT", Languages.RUSSIAN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "en-GB|en",
                "ru-RU,ru;q=0.9,en;q=0.8|ru",
                "en;q=0.2,ru;q=0.9|ru",
                "fr,en;q=0.5|en",
                "de|ru",
                "*|ru",
                "ru;q=0,en|en",
                "EN-us|en"
            })
    void theBestLanguageOfTheHeaderIsChosen(String header, String language) {
        assertThat(Languages.negotiate(header).getLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", ";;;", "en;q=2", "q=0.5", "-", "en;q=abc"})
    void aMalformedHeaderMeansRussian(String header) {
        assertThat(Languages.negotiate(header)).isEqualTo(Languages.RUSSIAN);
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList();
    }
}
