package io.parta.bench;

import java.util.Map;

/** What is asked: documents as clients write them, over {@link io.parta.bench.school.School}. */
public enum Workload {
    OBJECTS(
            "1 000 objects × 10 fields",
            "query Pupils { pupils { id name login note number age verified subscribed status joinedAt } }"),
    NESTED("50 × 50 nested, by a batch", "query Classes { classes { id name students { id name seat present } } }"),
    MESSAGES(
            "50 messages + author, by a batch",
            "query Messages { messages { id text sentAt edited author { id name position verified } } }"),
    INTERFACE(
            "300 objects of an interface",
            "query Feed { feed { __typename id title publishedAt ... on Announcement { body pinned }"
                    + " ... on Poll { question votes } ... on Task { points done } } }"),
    ONE_OBJECT(
            "one object by id",
            "query Pupil($id: ID!) {"
                    + " pupil(id: $id) { id name login note number age verified subscribed status joinedAt } }",
            Map.of("id", "person_06f8k2m4q8zt00007"));

    private final String title;
    private final String document;
    private final Map<String, Object> variables;

    Workload(String title, String document) {
        this(title, document, Map.of());
    }

    Workload(String title, String document, Map<String, Object> variables) {
        this.title = title;
        this.document = document;
        this.variables = variables;
    }

    String title() {
        return title;
    }

    String document() {
        return document;
    }

    Map<String, Object> variables() {
        return variables;
    }
}
