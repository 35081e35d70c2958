package io.parta.bench;

import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.parta.bench.school.Announcement;
import io.parta.bench.school.Author;
import io.parta.bench.school.FeedEntry;
import io.parta.bench.school.Message;
import io.parta.bench.school.Poll;
import io.parta.bench.school.Pupil;
import io.parta.bench.school.PupilStatus;
import io.parta.bench.school.School;
import io.parta.bench.school.SchoolClass;
import io.parta.bench.school.SchoolGraphQL;
import io.parta.bench.school.Student;
import io.parta.bench.school.Task;
import io.smallrye.graphql.bootstrap.Bootstrap;
import io.smallrye.graphql.schema.SchemaBuilder;
import io.smallrye.graphql.schema.model.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jboss.jandex.Index;

/** The schema that SmallRye builds of the school's classes, as Quarkus lets it build the service's, without Quarkus. */
final class SchoolSchema {

    private final School school = new School();
    private final Schema model;
    private final GraphQLSchema schema;

    SchoolSchema() {
        WithoutContainer.install(new SchoolGraphQL(school));
        try {
            // List and the like are part of the index of an application, so they are of this one.
            model = SchemaBuilder.build(Index.of(
                    SchoolGraphQL.class,
                    Pupil.class,
                    PupilStatus.class,
                    SchoolClass.class,
                    Student.class,
                    Message.class,
                    Author.class,
                    FeedEntry.class,
                    Announcement.class,
                    Poll.class,
                    Task.class,
                    List.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schema = Bootstrap.bootstrap(model);
    }

    School school() {
        return school;
    }

    Schema model() {
        return model;
    }

    GraphQLSchema schema() {
        return schema;
    }

    /** Parsed and valid. */
    static Document document(GraphQLSchema schema, Workload workload) {
        Document document = Parser.parse(workload.document());
        List<ValidationError> errors = new Validator().validateDocument(schema, document, Locale.ENGLISH);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(workload + ": " + errors);
        }
        return document;
    }
}
