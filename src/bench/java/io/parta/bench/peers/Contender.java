package io.parta.bench.peers;

import java.nio.file.Path;
import java.util.List;

/** Who answers. */
enum Contender {
    PARTA("Parta"),
    SPRING("Spring for GraphQL"),
    MERCURIUS("Mercurius"),
    APOLLO("Apollo Server"),
    POSTGRAPHILE("PostGraphile"),

    /** No contender, but the floor beneath all of them. */
    BARE("Vert.x with nothing behind it"),

    /** The floor of who asks for the person and the points of each request by itself. */
    CHECKED("Vert.x that asks who, and for a point"),

    /** The floor of who asks PostgreSQL what Parta does, one thing after the other, and answers bytes that it has already. */
    ASKING("Vert.x that asks the same, and writes as much");

    /** Those who answer everything. */
    static final List<Contender> ALL = List.of(PARTA, SPRING, MERCURIUS, APOLLO, POSTGRAPHILE);

    static final Path HOME = Path.of("src/bench/peers").toAbsolutePath();

    final String title;

    Contender(String title) {
        this.title = title;
    }

    /** Where the contender's own code is. */
    Path home() {
        return HOME.resolve(name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The document of an operation: PostGraphile's schema is its own, and so are its documents. */
    Path document(Operation operation) {
        Path documents = this == POSTGRAPHILE ? home() : HOME;
        return documents.resolve("operations").resolve(operation + ".graphql");
    }

    /** What shows how little it can cost, and answers nothing that was asked. */
    boolean isFloor() {
        return this == BARE || this == CHECKED || this == ASKING;
    }

    boolean isJava() {
        return this == PARTA || this == SPRING;
    }

    boolean hasOpaqueIds() {
        return this == PARTA;
    }
}
