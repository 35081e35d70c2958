package io.parta.bench;

/** Who executes. The first is what the others are measured against. */
public enum Engine {
    SMALLRYE("SmallRye") {
        @Override
        Prepared prepare(SchoolSchema schema, Workload workload) {
            return new SmallRye(schema).prepare(workload);
        }
    },
    GRAPHQL_JAVA("graphql-java") {
        @Override
        Prepared prepare(SchoolSchema schema, Workload workload) {
            return new PlainGraphqlJava(schema).prepare(workload);
        }
    },
    BREADTH_FIRST("breadth-first") {
        @Override
        Prepared prepare(SchoolSchema schema, Workload workload) {
            return new BreadthFirstEngine(schema).prepare(workload);
        }
    };

    private final String title;

    Engine(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract Prepared prepare(SchoolSchema schema, Workload workload);
}
