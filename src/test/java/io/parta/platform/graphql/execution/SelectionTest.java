package io.parta.platform.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.parta.platform.graphql.execution.select.Author;
import io.parta.platform.graphql.execution.select.Book;
import io.parta.platform.graphql.execution.select.Film;
import io.parta.platform.graphql.execution.select.Item;
import io.parta.platform.graphql.execution.select.LibraryApi;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a resolver is told of what is wanted of it, and what it may give ahead. */
class SelectionTest {

    private static final String OF_ANY_TYPE =
            "{ items { __typename t: title ... on Book { author { name } mark @skip(if: true) } ... on Film {"
                    + " director { name } title } } }";

    private static TestRuns runs;

    @BeforeAll
    static void start() {
        runs = new TestRuns(
                List.of(LibraryApi.class), TestRuns.config(100_000, 2, 10), Book.class, Film.class, Item.class);
    }

    @AfterAll
    static void stop() {
        runs.close();
    }

    @BeforeEach
    void forget() {
        LibraryApi.CALLS.clear();
        LibraryApi.onResolve((selection, items) -> {});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ books { author { name } } } | author | true",
                "{ books { author { name } } } | author.name | true",
                "{ books { author { name } } } | author.country | false",
                "{ books { author { name } } } | title | false",
                "{ books { author { name } } } | name | false",
                "{ books { author { name } } } | unknown.name | false",
                "{ books { x: author { y: country } } } | author.country | true",
                "{ books { title: author { name } } } | title | false",
                "{ books { ...F } } fragment F on Book { author { ...G } } fragment G on Author { name } | author.name | true",
                "{ books { ... on Item { title } } } | title | true",
                "{ books { ... on Item { ... on Film { director { name } } } title } } | director | false",
                "{ items { title ... on Film { director { name } } } } | director.name | true",
                "{ items { title ... on Film { director { name } } } } | author | false",
                "{ books { title @skip(if: true) author @include(if: false) { name } mark } } | title | false",
                "{ books { title @skip(if: true) author @include(if: false) { name } mark } } | author | false",
                "{ books { title @skip(if: false) mark } } | title | true",
                "{ books { author { name @skip(if: true) country } } } | author.name | false",
                "{ books { author { name } } books { author { country } } } | author.country | true"
            })
    void aFieldIsWantedByItsNameUnderWhateverAlias(String text, String path, boolean wanted) throws Exception {
        assertThat(seenBy(text, selection -> selection.has(path))).isEqualTo(wanted);
        assertThat(seenBy(text, selection -> !selection.at(path).isEmpty())).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title author director | true",
                "title author director mark | true",
                "title author | false",
                "author director | false"
            })
    void tellsWhetherNothingElseIsWantedOfAnyType(String fields, boolean within) throws Exception {
        assertThat(seenBy(OF_ANY_TYPE, selection -> selection.isWithin(Set.of(fields.split(" ")))))
                .isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"mark name | true", "mark director | false", "title | false", "t | true"})
    void tellsWhetherNoneOfTheFieldsIsWantedOfAnyType(String fields, boolean without) throws Exception {
        assertThat(seenBy(OF_ANY_TYPE, selection -> selection.isWithout(Set.of(fields.split(" ")))))
                .isEqualTo(without);
    }

    @Test
    void hasASelectionWithItsArgumentsForEachAlias() throws Exception {
        String text = "{ books(first: 7) { x: author(style: \"brief\") { name } author { country } } }";

        assertThat(seenBy(text, Selection::arguments)).isEqualTo(Map.of("first", 7));
        assertThat(seenBy(text, selection -> selection.at("author").stream()
                        .map(Selection::arguments)
                        .toList()))
                .isEqualTo(List.of(Map.of("style", "brief"), Map.of()));
        assertThat(seenBy(text, selection -> selection.at("author").stream()
                        .map(author -> author.has("country"))
                        .toList()))
                .isEqualTo(List.of(false, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"books", "booksBlocking", "booksKept"})
    void whatIsAttachedToEveryParentSparesTheCall(String root) throws Exception {
        LibraryApi.onResolve((selection, books) -> books.forEach(book -> selection
                .at("author")
                .forEach(author -> author.attach(book, new Author("attached " + book.getTitle())))));

        JsonObject answer = runs.answerTo("{ %s { title author { name } } }".formatted(root));

        assertThat(LibraryApi.CALLS).isEmpty();
        assertThat(answer.getJsonObject("data").encode())
                .contains("{\"title\":\"c\",\"author\":{\"name\":\"attached c\"}}");
    }

    @Test
    void theCallIsMadeForTheParentsThatNothingIsAttachedTo() throws Exception {
        LibraryApi.onResolve((selection, books) ->
                selection.at("author").forEach(author -> author.attach(books.get(1), new Author("attached"))));

        JsonObject answer = runs.answerTo("{ books { author { name } } }");

        assertThat(LibraryApi.CALLS).containsExactly("author(null) [a, c]");
        assertThat(answer.getJsonObject("data").encode())
                .isEqualTo("{\"books\":[{\"author\":{\"name\":\"asked a\"}},{\"author\":{\"name\":\"attached\"}},"
                        + "{\"author\":{\"name\":\"asked c\"}}]}");
    }

    @Test
    void whatIsAttachedIsOfItsPlaceInTheDocumentAlone() throws Exception {
        LibraryApi.onResolve((selection, books) -> {
            Selection brief = selection.at("author").stream()
                    .filter(author -> "brief".equals(author.arguments().get("style")))
                    .findFirst()
                    .orElseThrow();
            books.forEach(book -> brief.attach(book, new Author("attached")));
        });

        JsonObject answer =
                runs.answerTo("{ books { x: author(style: \"brief\") { name } y: author(style: \"full\") { name } } }");

        assertThat(LibraryApi.CALLS).containsExactly("author(full) [a, b, c]");
        assertThat(answer.getJsonObject("data").encode())
                .contains("{\"x\":{\"name\":\"attached\"},\"y\":{\"name\":\"asked a\"}}");
    }

    @Test
    void whatIsAttachedIsOfTheVeryParentAlone() throws Exception {
        LibraryApi.onResolve((selection, books) -> selection
                .at("author")
                .forEach(author -> author.attach(new Book(books.get(0).getTitle()), new Author("attached"))));

        runs.answerTo("{ books { author { name } } }");

        assertThat(LibraryApi.CALLS).containsExactly("author(null) [a, b, c]");
    }

    @Test
    void nullIsAttachedLikeAnyValue() throws Exception {
        LibraryApi.onResolve((selection, books) ->
                books.forEach(book -> selection.at("author").forEach(author -> author.attach(book, null))));

        JsonObject answer = runs.answerTo("{ books { author { name } } }");

        assertThat(LibraryApi.CALLS).isEmpty();
        assertThat(answer.getJsonObject("data").encode()).startsWith("{\"books\":[{\"author\":null}");
    }

    @Test
    void whatIsAttachedFurtherDownSparesTheCallThere() throws Exception {
        LibraryApi.onResolve((selection, books) -> books.forEach(book -> {
            var made = new Author(book.getTitle());
            selection.at("author").forEach(author -> author.attach(book, made));
            selection.at("author.country").forEach(country -> country.attach(made, "attached"));
        }));

        JsonObject answer = runs.answerTo("{ books { author { name country } } }");

        assertThat(LibraryApi.CALLS).isEmpty();
        assertThat(answer.getJsonObject("data").encode())
                .contains("{\"author\":{\"name\":\"b\",\"country\":\"attached\"}}");
    }

    @Test
    void whatIsAttachedToAnAbstractTypeIsFoundByTheTypeOfTheObject() throws Exception {
        LibraryApi.onResolve((selection, items) -> items.forEach(item -> {
            selection.at("author").forEach(author -> author.attach(item, new Author("attached")));
            selection.at("director").forEach(director -> director.attach(item, new Author("attached")));
        }));

        JsonObject answer =
                runs.answerTo("{ items { ... on Book { author { name } mark } ... on Film { director { name } } } }");

        assertThat(LibraryApi.CALLS).containsExactly("mark a");
        assertThat(answer.getJsonObject("data").encode())
                .isEqualTo("{\"items\":[{\"author\":{\"name\":\"attached\"},\"mark\":\"asked\"},"
                        + "{\"director\":{\"name\":\"attached\"}}]}");
    }

    @Test
    void nothingIsAttachedToAFieldWithoutAResolver() throws Exception {
        var refusal = new AtomicReference<Throwable>();
        LibraryApi.onResolve((selection, books) ->
                refusal.set(catchThrowable(() -> selection.at("title").get(0).attach(books.get(0), "other"))));

        runs.answerTo("{ books { title } }");

        assertThat(refusal.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("Book.title");
    }

    @Test
    void noResolverRunsOnAThreadOfItsOwn() {
        assertThatIllegalStateException().isThrownBy(() -> new CurrentField().selection());
    }

    @Test
    void whoAsksTooLateFailsHisFieldAlone() throws Exception {
        JsonObject answer = runs.answerTo("{ booksLate { title } books { title } }");

        assertThat(answer.getJsonObject("data").getValue("booksLate")).isNull();
        assertThat(answer.getJsonObject("data").getJsonArray("books")).hasSize(3);
        assertThat(answer.getJsonArray("errors")).hasSize(1);
    }

    private static Object seenBy(String text, Function<Selection, Object> look) throws Exception {
        var seen = new AtomicReference<Object>();
        LibraryApi.onResolve((selection, items) -> seen.set(look.apply(selection)));
        runs.answerTo(text);
        return seen.get();
    }
}
