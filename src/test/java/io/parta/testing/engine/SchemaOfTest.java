package io.parta.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.graphql.api.Union;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.junit.jupiter.api.Test;

class SchemaOfTest {

    public interface Named {
        @NonNull
        String getName();
    }

    @Union
    public interface Found {}

    public record Place(@Id @NonNull String id, @NonNull String name) implements Named, Found {
        @NonNull
        @Override
        public String getName() {
            return name;
        }
    }

    public static final class Api {

        @Query
        public Uni<@NonNull List<@NonNull Place>> places(int count) {
            return Uni.createFrom().item(List.of());
        }

        @Query
        public Named named() {
            return new Place("1", "a");
        }

        @Query
        public Found found() {
            return new Place("1", "a");
        }

        public List<String> address(@Source List<Place> places) {
            return places.stream().map(Place::name).toList();
        }
    }

    @Test
    void findsWhatTheClassesName() {
        var schema = SchemaOf.classes(List.of(Api.class));

        assertThat(schema.model().getBatchOperations()).hasSize(1);
        assertThat(schema.graphql().getObjectType("Place").getFieldDefinitions())
                .extracting(field -> field.getName())
                .containsExactlyInAnyOrder("id", "name", "address");
        assertThat(schema.graphql().getQueryType().getFieldDefinitions())
                .extracting(field -> field.getName())
                .containsExactlyInAnyOrder("places", "named", "found");
    }
}
