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
    BARE("Vert.x with nothing behind it");

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

    boolean isJava() {
        return this == PARTA || this == SPRING || this == BARE;
    }

    boolean hasOpaqueIds() {
        return this == PARTA;
    }
}
