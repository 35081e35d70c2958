package io.parta.bench;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.NaturalEnumValuesProvider;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeRuntimeWiring;
import io.parta.bench.school.Announcement;
import io.parta.bench.school.Author;
import io.parta.bench.school.FeedEntry;
import io.parta.bench.school.Message;
import io.parta.bench.school.Poll;
import io.parta.bench.school.Pupil;
import io.parta.bench.school.PupilStatus;
import io.parta.bench.school.School;
import io.parta.bench.school.SchoolClass;
import io.parta.bench.school.Student;
import io.parta.bench.school.Task;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The same schema text with fetchers written by hand: nothing of SmallRye is left in it. */
final class PlainSchema {

    static final String STUDENTS = "students";
    static final String AUTHORS = "authors";

    private PlainSchema() {}

    static GraphQLSchema of(SchoolSchema schema) {
        // Directives of inputs, and the scalars that only they need.
        var options = SchemaPrinter.Options.defaultOptions()
                .includeDirectiveDefinitions(false)
                .includeDirectives(false)
                .includeSchemaElement(element -> !(element instanceof GraphQLScalarType scalar)
                        || !scalar.getName().startsWith("Big"));
        String text = new SchemaPrinter(options).print(schema.schema());
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text), wiring(schema.school()));
    }

    private static RuntimeWiring wiring(School school) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(GraphQLScalarType.newScalar()
                        .name("DateTime")
                        .coercing(new Time())
                        .build())
                .type(TypeRuntimeWiring.newTypeWiring("PupilStatus")
                        .enumValues(new NaturalEnumValuesProvider<>(PupilStatus.class)))
                .type(TypeRuntimeWiring.newTypeWiring("FeedEntry").typeResolver(resolution -> resolution
                        .getSchema()
                        .getObjectType(resolution.getObject().getClass().getSimpleName())))
                .type(TypeRuntimeWiring.newTypeWiring("Query")
                        .dataFetcher("pupils", environment -> school.pupils())
                        .dataFetcher("pupil", environment -> school.pupil(environment.getArgument("id")))
                        .dataFetcher("classes", environment -> school.classes())
                        .dataFetcher("messages", environment -> school.messages())
                        .dataFetcher("feed", environment -> school.feed()));
        pupils(wiring);
        classes(wiring);
        messages(wiring);
        return feed(wiring).build();
    }

    private static void pupils(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Pupil")
                .dataFetcher("id", read(Pupil.class, Pupil::id))
                .dataFetcher("name", read(Pupil.class, Pupil::name))
                .dataFetcher("login", read(Pupil.class, Pupil::login))
                .dataFetcher("note", read(Pupil.class, Pupil::note))
                .dataFetcher("number", read(Pupil.class, Pupil::number))
                .dataFetcher("age", read(Pupil.class, Pupil::age))
                .dataFetcher("verified", read(Pupil.class, Pupil::verified))
                .dataFetcher("subscribed", read(Pupil.class, Pupil::subscribed))
                .dataFetcher("status", read(Pupil.class, Pupil::status))
                .dataFetcher("joinedAt", read(Pupil.class, Pupil::joinedAt)));
    }

    private static void classes(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("SchoolClass")
                        .dataFetcher("id", read(SchoolClass.class, SchoolClass::id))
                        .dataFetcher("name", read(SchoolClass.class, SchoolClass::name))
                        .dataFetcher("students", environment -> environment
                                .getDataLoader(STUDENTS)
                                .load(environment.<SchoolClass>getSource().id())))
                .type(TypeRuntimeWiring.newTypeWiring("Student")
                        .dataFetcher("id", read(Student.class, Student::id))
                        .dataFetcher("name", read(Student.class, Student::name))
                        .dataFetcher("seat", read(Student.class, Student::seat))
                        .dataFetcher("present", read(Student.class, Student::present)));
    }

    private static void messages(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Message")
                        .dataFetcher("id", read(Message.class, Message::id))
                        .dataFetcher("text", read(Message.class, Message::text))
                        .dataFetcher("sentAt", read(Message.class, Message::sentAt))
                        .dataFetcher("edited", read(Message.class, Message::edited))
                        .dataFetcher("author", environment -> environment
                                .getDataLoader(AUTHORS)
                                .load(environment.<Message>getSource().authorId())))
                .type(TypeRuntimeWiring.newTypeWiring("Author")
                        .dataFetcher("id", read(Author.class, Author::id))
                        .dataFetcher("name", read(Author.class, Author::name))
                        .dataFetcher("position", read(Author.class, Author::position))
                        .dataFetcher("verified", read(Author.class, Author::verified)));
    }

    private static RuntimeWiring.Builder feed(RuntimeWiring.Builder wiring) {
        return wiring.type(entry("Announcement")
                        .dataFetcher("body", read(Announcement.class, Announcement::body))
                        .dataFetcher("pinned", read(Announcement.class, Announcement::pinned)))
                .type(entry("Poll")
                        .dataFetcher("question", read(Poll.class, Poll::question))
                        .dataFetcher("votes", read(Poll.class, Poll::votes)))
                .type(entry("Task")
                        .dataFetcher("points", read(Task.class, Task::points))
                        .dataFetcher("done", read(Task.class, Task::done)));
    }

    private static TypeRuntimeWiring.Builder entry(String type) {
        return TypeRuntimeWiring.newTypeWiring(type)
                .dataFetcher("id", read(FeedEntry.class, FeedEntry::getId))
                .dataFetcher("title", read(FeedEntry.class, FeedEntry::getTitle))
                .dataFetcher("publishedAt", read(FeedEntry.class, FeedEntry::getPublishedAt));
    }

    private static <S> DataFetcher<Object> read(Class<S> type, Function<S, @Nullable Object> property) {
        return new Reading<>(type, property);
    }

    private static final class Time implements Coercing<Instant, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public Instant parseValue(Object value, GraphQLContext context, Locale locale) {
            return Instant.parse((String) value);
        }

        @Override
        public Instant parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return Instant.parse(((StringValue) value).getValue());
        }
    }
}
