package io.parta.platform.graphql.execution.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Scalars;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A property is read as Java code would read it, whatever its kind and type. */
class PropertyReaderTest {

    public interface Named {
        String getName();
    }

    public record Place(
            String name, int rooms, boolean open, @Nullable Long size, List<String> tags) implements Named {
        @Override
        public String getName() {
            return "the " + name;
        }
    }

    public static final class Person {
        public String nickname = "nick";
        public int age = 12;

        public String getFailure() throws IOException {
            throw new IOException("disk");
        }

        public char getLetter() {
            return 'ж';
        }

        String getHidden() {
            return "hidden";
        }
    }

    private static final Place PLACE = new Place("school", 40, true, null, List.of("a"));

    @Test
    void readsComponentsOfARecord() throws Throwable {
        assertThat(read(Place.class, "name", PLACE)).isEqualTo("school");
        assertThat(read(Place.class, "rooms", PLACE)).isEqualTo(40);
        assertThat(read(Place.class, "open", PLACE)).isEqualTo(true);
        assertThat(read(Place.class, "size", PLACE)).isNull();
        assertThat(read(Place.class, "tags", PLACE)).isEqualTo(List.of("a"));
    }

    @Test
    void readsGettersOfClassesAndInterfaces() throws Throwable {
        assertThat(read(Place.class, "getName", PLACE)).isEqualTo("the school");
        assertThat(read(Named.class, "getName", PLACE)).isEqualTo("the school");
        assertThat(read(Person.class, "getLetter", new Person())).isEqualTo('ж');
    }

    @Test
    void readsPublicFields() throws Throwable {
        assertThat(reader(Person.class, null, "nickname").read(new Person())).isEqualTo("nick");
        assertThat(reader(Person.class, null, "age").read(new Person())).isEqualTo(12);
    }

    @Test
    void readsAgainAndAgain() throws Throwable {
        PropertyReader reader = reader(Place.class, "rooms", "rooms");
        for (int rooms = 0; rooms < 1000; rooms++) {
            assertThat(reader.read(new Place("x", rooms, false, 1L, List.of()))).isEqualTo(rooms);
        }
    }

    @Test
    void throwsWhatTheGetterThrows() {
        assertThatThrownBy(() -> read(Person.class, "getFailure", new Person()))
                .isInstanceOf(IOException.class)
                .hasMessage("disk");
    }

    @Test
    void refusesObjectsOfAnotherClass() {
        assertThatThrownBy(() -> read(Place.class, "rooms", new Person())).isInstanceOf(ClassCastException.class);
    }

    @Test
    void failsTheStartForWhatIsNotPublic() {
        assertThatThrownBy(() -> reader(Person.class, "getHidden", "hidden"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(Person.class.getName() + ".getHidden() is not public or does not exist");
        assertThatThrownBy(() -> reader(Person.class, null, "none"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(Person.class.getName() + ".none is not public or does not exist");
    }

    private static @Nullable Object read(Class<?> owner, String accessor, Object source) throws Throwable {
        return reader(owner, accessor, accessor).read(source);
    }

    private static PropertyReader reader(Class<?> owner, @Nullable String accessor, String property) {
        return PropertyReader.of(owner, new Field(accessor, property, property, Scalars.getStringScalar()));
    }
}
