package io.parta.testing.engine;

import io.parta.platform.graphql.execution.resolver.ResolverRegistry;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** A small schema with pages, an interface and circles, for what is decided before anything runs: nothing here answers. */
public final class SchoolApi {

    private static final SchemaOf SCHEMA = SchemaOf.classes(List.of(SchoolApi.class));

    public interface Node {
        @Id
        @NonNull
        String getId();
    }

    public record Person(
            @Id @NonNull String id,
            @Nullable String name,
            @Nullable Person friend,
            @Nullable Person mentor) implements Node {
        @Id
        @NonNull
        @Override
        public String getId() {
            return id;
        }
    }

    public record School(
            @Id @NonNull String id,
            @Nullable String name,
            @Nullable Person head,
            @Nullable Node owner) implements Node {
        @Id
        @NonNull
        @Override
        public String getId() {
            return id;
        }
    }

    public record PersonConnection(List<Person> nodes, Paging pageInfo) {}

    public record SchoolEdge(School node, String cursor) {}

    public record SchoolConnection(List<SchoolEdge> edges, List<School> nodes, Paging pageInfo) {}

    @Name("PageInfo")
    public record Paging(String endCursor) {}

    public record RenamePayload(School school) {}

    @Input("EnrolInput")
    public record EnrolInput(
            @NonNull String school,
            @NonNull List<@NonNull String> names,
            @Nullable List<String> notes) {}

    public record EnrolResult(@Nullable Person person) {}

    public record EnrolPayload(
            @Nullable School school, @Nullable List<@NonNull EnrolResult> results) {}

    public static SchemaOf schema() {
        return SCHEMA;
    }

    public static ResolverRegistry resolvers() {
        return new ResolverRegistry(SCHEMA.graphql(), SCHEMA.model(), type -> new SchoolApi());
    }

    @Query
    public int time() {
        return 0;
    }

    @Query
    public Person viewer() {
        return new Person("1", null, null, null);
    }

    @Query
    public @Nullable Node node(@Id @NonNull String id) {
        return null;
    }

    @Query
    public List<Node> nodes(@NonNull List<@NonNull String> ids) {
        return List.of();
    }

    @Query
    public @Nullable SchoolConnection schools(Integer first, String after, Integer last, String before) {
        return null;
    }

    @Mutation
    public RenamePayload rename(@Nullable String name) {
        return new RenamePayload(new School("1", name, null, null));
    }

    @Mutation
    public EnrolPayload enrol(@NonNull EnrolInput input) {
        return new EnrolPayload(null, null);
    }

    public List<@Nullable PersonConnection> people(@Source List<School> schools, Integer first) {
        return schools.stream().map(school -> (PersonConnection) null).toList();
    }

    public List<@Nullable SchoolConnection> attended(@Source List<Person> people, Integer first) {
        return people.stream().map(person -> (SchoolConnection) null).toList();
    }
}
