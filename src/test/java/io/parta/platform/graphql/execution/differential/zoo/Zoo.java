package io.parta.platform.graphql.execution.differential.zoo;

import io.parta.testing.engine.SchemaOf;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The schema, and the beans of its methods. */
public final class Zoo {

    public static final SchemaOf SCHEMA = SchemaOf.classes(
            List.of(
                    QueryApi.class,
                    SourceApi.class,
                    BatchApi.class,
                    ArgumentApi.class,
                    FailureApi.class,
                    MutationApi.class),
            Person.class,
            Cat.class,
            Parrot.class,
            House.class,
            Note.class);

    /** Arguments that lead somewhere, by name; the more often one stands here, the more often it is chosen. */
    public static final Map<String, List<Object>> HINTS = Map.of(
            "how",
            List.of(
                    "NOT",
                    "NOT",
                    "NOT",
                    "NOT",
                    "NOT",
                    "NOT",
                    "NOT",
                    "NOT",
                    "EXCEPTION",
                    "CHECKED",
                    "ERROR",
                    "STACK",
                    "NULL",
                    "SHORT",
                    "LONG",
                    "LAZY"),
            "there",
            List.of(true, true, true, true, true, false),
            "count",
            List.of(1, 2, 3, 4, 5),
            "n",
            IntStream.range(0, 100).boxed().map(Object.class::cast).toList(),
            "from",
            IntStream.range(0, 100).boxed().map(Object.class::cast).toList(),
            "plus",
            List.of(0, 1, 2, 50),
            "instant",
            List.of("2026-09-01T06:30:00Z", "1970-01-01T00:00:00.123456Z"),
            "uuid",
            List.of("00000000-0000-0003-0000-000000000003", "no uuid"),
            "letter",
            List.of("a", "Я"));

    private Zoo() {}

    /** One bean of each class, as a container would have it. */
    public static Object bean(Class<?> api) {
        try {
            return api.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(api + " is no bean", e);
        }
    }
}
