package io.parta.platform.graphql.execution.select;

import io.parta.platform.graphql.execution.CurrentField;
import io.parta.platform.graphql.execution.Selection;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Resolvers that hand their selection to the test, and batch calls that are counted. */
public final class LibraryApi {

    /** Calls of batch fields: their name, argument and the objects they were called for. */
    public static final List<String> CALLS = Collections.synchronizedList(new ArrayList<>());

    private static volatile BiConsumer<Selection, List<? extends Item>> test = (selection, items) -> {};

    private final CurrentField field = new CurrentField();

    /** @param test runs where the resolver of a root field runs, with what it is about to answer */
    public static void onResolve(BiConsumer<Selection, List<? extends Item>> test) {
        LibraryApi.test = test;
    }

    @Query
    public Uni<List<Book>> books(@Nullable Integer first) {
        return Uni.createFrom().item(shown(field.selection(), books()));
    }

    @Query
    public List<Book> booksBlocking() {
        return shown(field.selection(), books());
    }

    /** Keeps its selection and uses it on another thread. */
    @Query
    public Uni<List<Book>> booksKept() {
        Selection kept = field.selection();
        return Uni.createFrom()
                .item(books())
                .emitOn(Infrastructure.getDefaultExecutor())
                .invoke(books -> shown(kept, books));
    }

    /** Asks for its selection too late. */
    @Query
    public Uni<List<Book>> booksLate() {
        return Uni.createFrom()
                .item(books())
                .emitOn(Infrastructure.getDefaultExecutor())
                .invoke(books -> shown(field.selection(), books));
    }

    @Query
    public Uni<List<Item>> items() {
        return Uni.createFrom().item(shown(field.selection(), List.<Item>of(new Book("a"), new Film("b"))));
    }

    public Uni<List<Author>> author(@Source List<Book> books, @Nullable String style) {
        CALLS.add("author(" + style + ") " + books.stream().map(Book::title).toList());
        return Uni.createFrom()
                .item(books.stream()
                        .map(book -> new Author("asked " + book.title()))
                        .toList());
    }

    public Uni<List<Author>> director(@Source List<Film> films) {
        CALLS.add("director " + films.stream().map(Film::title).toList());
        return Uni.createFrom()
                .item(films.stream()
                        .map(film -> new Author("asked " + film.title()))
                        .toList());
    }

    public Uni<List<String>> country(@Source List<Author> authors) {
        CALLS.add("country " + authors.stream().map(Author::name).toList());
        return Uni.createFrom().item(authors.stream().map(Author::name).toList());
    }

    public String mark(@Source Book book) {
        CALLS.add("mark " + book.title());
        return "asked";
    }

    private static List<Book> books() {
        return List.of(new Book("a"), new Book("b"), new Book("c"));
    }

    private static <T extends Item> List<T> shown(Selection selection, List<T> items) {
        test.accept(selection, items);
        return items;
    }
}
