package io.parta.bench.school;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Resolvers of the school for SmallRye's execution and for the breadth-first engine. */
@GraphQLApi
public class SchoolGraphQL {

    private final School school;

    public SchoolGraphQL(School school) {
        this.school = school;
    }

    @Query
    @NonNull
    public Uni<List<@NonNull Pupil>> pupils() {
        return Uni.createFrom().item(school.pupils());
    }

    @Query
    public Uni<Pupil> pupil(@Id @NonNull String id) {
        return Uni.createFrom().item(school.pupil(id));
    }

    @Query
    @NonNull
    public Uni<List<@NonNull SchoolClass>> classes() {
        return Uni.createFrom().item(school.classes());
    }

    @NonNull
    public Uni<List<List<@NonNull Student>>> students(@Source List<SchoolClass> classes) {
        return Uni.createFrom()
                .item(classes.stream()
                        .map(schoolClass -> school.students(schoolClass.id()))
                        .toList());
    }

    @Query
    @NonNull
    public Uni<List<@NonNull Message>> messages() {
        return Uni.createFrom().item(school.messages());
    }

    @NonNull
    public Uni<List<Author>> author(@Source List<Message> messages) {
        return Uni.createFrom()
                .item(messages.stream()
                        .map(message -> school.author(message.authorId()))
                        .toList());
    }

    @Query
    @NonNull
    public Uni<List<@NonNull FeedEntry>> feed() {
        return Uni.createFrom().item(school.feed());
    }
}
