package io.parta.platform.graphql.execution.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import graphql.GraphQLContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLScalarType;
import io.smallrye.graphql.api.CustomFloatScalar;
import io.smallrye.graphql.api.CustomIntScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import io.smallrye.graphql.scalar.custom.FloatCoercing;
import io.smallrye.graphql.scalar.custom.IntCoercing;
import io.smallrye.graphql.scalar.custom.StringCoercing;
import io.smallrye.graphql.schema.model.AdaptTo;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Scalars;
import io.smallrye.graphql.schema.model.Transformation;
import io.vertx.core.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each value is written as SmallRye GraphQL transforms, graphql-java serializes and Vert.x encodes it. */
class LeafWritersTest {

    private static final OffsetDateTime TIME = OffsetDateTime.of(2026, 9, 1, 6, 30, 0, 0, ZoneOffset.UTC);

    @ParameterizedTest
    @MethodSource("values")
    void writesAsTheOracleDoes(String className, Object value) {
        Field model = new Field("getIt", "it", "it", Scalars.getScalar(className));
        assertThat(written(scalar(model), model, value)).isEqualTo(oracle(scalar(model), model, value));
    }

    static Stream<Arguments> values() throws Exception {
        return Stream.of(texts(), numbers(), times(), javaUtil()).flatMap(values -> values);
    }

    private static Stream<Arguments> texts() throws Exception {
        return Stream.of(
                        of(String.class, "парта \"5\"\n", "", 5, true),
                        of(Character.class, 'ж'),
                        of(char.class, 'x'),
                        of(UUID.class, UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91")),
                        of(URI.class, URI.create("https://parta.example/a?b=ц")),
                        of(URI.class, URI.create("mailto:a@b.c")),
                        of(
                                java.net.URL.class,
                                URI.create("https://parta.example/").toURL()),
                        of(Boolean.class, true, false, "true", "FALSE", 1, 0),
                        of(boolean.class, true, false))
                .flatMap(values -> values);
    }

    private static Stream<Arguments> numbers() {
        return Stream.of(
                        of(Integer.class, 0, -5, Integer.MAX_VALUE, 7L, "12", (short) 3),
                        of(int.class, 42),
                        of(Short.class, (short) -4),
                        of(short.class, (short) 4),
                        of(Byte.class, (byte) 1),
                        of(byte.class, (byte) 1),
                        of(Float.class, 1.5f, 0.1f, 3e20f),
                        of(float.class, 2f),
                        of(Double.class, 0.1, 1e-7, 1e21, -0.0, 100.0, 3),
                        of(double.class, 12345678.9),
                        of(BigInteger.class, new BigInteger("123456789012345678901234567890")),
                        of(Long.class, Long.MAX_VALUE, -1L, 5),
                        of(long.class, Long.MIN_VALUE),
                        of(BigDecimal.class, new BigDecimal("1.10"), new BigDecimal("1E+5"), 7))
                .flatMap(values -> values);
    }

    private static Stream<Arguments> times() {
        return Stream.of(
                        of(
                                LocalDate.class,
                                LocalDate.of(2026, 9, 1),
                                LocalDate.of(-5, 1, 1),
                                LocalDate.of(12345, 1, 1)),
                        of(LocalTime.class, LocalTime.of(8, 0), LocalTime.of(8, 0, 1, 500)),
                        of(OffsetTime.class, OffsetTime.of(8, 30, 0, 0, ZoneOffset.ofHours(3))),
                        of(LocalDateTime.class, LocalDateTime.of(2026, 9, 1, 8, 30)),
                        of(ZonedDateTime.class, TIME.atZoneSameInstant(ZoneId.of("Europe/Moscow"))),
                        of(
                                OffsetDateTime.class,
                                TIME,
                                TIME.withNano(120_000_000),
                                TIME.withYear(12345),
                                TIME.withYear(-1)),
                        of(
                                Instant.class,
                                TIME.toInstant(),
                                Instant.EPOCH,
                                Instant.ofEpochSecond(1L << 40),
                                Instant.ofEpochSecond(-1L << 40)),
                        of(Duration.class, Duration.ofMinutes(95)),
                        of(Period.class, Period.ofDays(40)))
                .flatMap(values -> values);
    }

    private static Stream<Arguments> javaUtil() {
        return Stream.of(
                        of(java.util.Date.class, java.util.Date.from(TIME.toInstant())),
                        of(java.sql.Date.class, java.sql.Date.valueOf("2026-09-01")),
                        of(java.sql.Time.class, java.sql.Time.valueOf("08:30:00")),
                        of(java.sql.Timestamp.class, java.sql.Timestamp.valueOf("2026-09-01 08:30:00")),
                        of(
                                java.util.Calendar.class,
                                GregorianCalendar.from(ZonedDateTime.parse("2026-09-01T08:30:00Z"))),
                        of(AtomicInteger.class, new AtomicInteger(5)),
                        of(AtomicLong.class, new AtomicLong(6)))
                .flatMap(values -> values);
    }

    /** Every digit, sign and length of fraction that a time may have. */
    @Test
    void writesTimesAsTheirFormattersDo() {
        var random = new Random(2);
        for (int i = 0; i < 5000; i++) {
            long second = random.nextLong(-62_200_000_000L, 253_500_000_000L);
            int nano = random.nextInt(1000) * List.of(1_000_000, 1000, 1, 0).get(i % 4);
            Instant instant = Instant.ofEpochSecond(second, nano);
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(i % 3 == 0 ? 0 : random.nextInt(-64_800, 64_801));
            writesAsTheOracleDoes(Instant.class.getName(), instant);
            writesAsTheOracleDoes(OffsetDateTime.class.getName(), instant.atOffset(offset));
            writesAsTheOracleDoes(
                    LocalDate.class.getName(), instant.atOffset(offset).toLocalDate());
        }
    }

    @Test
    void writesInTheFormatOfTheField() {
        Field day = formatted(LocalDate.class, Transformation.Type.DATE, "dd MMMM yyyy", "ru");
        assertThat(written(scalar(day), day, LocalDate.of(2026, 9, 1)))
                .isEqualTo(oracle(scalar(day), day, LocalDate.of(2026, 9, 1)))
                .isEqualTo("\"01 сентября 2026\"");
        Field sum = formatted(Integer.class, Transformation.Type.NUMBER, "0000", null);
        assertThat(written(scalar(sum), sum, 7))
                .isEqualTo(oracle(scalar(sum), sum, 7))
                .isEqualTo("\"0007\"");
    }

    @Test
    void writesIds() {
        for (Object id : List.of("org_1", 12, 13L, UUID.randomUUID())) {
            Field model = new Field(
                    "id", "id", "id", Scalars.getIDScalar(id.getClass().getName()));
            assertThat(written(scalar(model), model, id))
                    .isEqualTo(oracle(scalar(model), model, id))
                    .startsWith("\"");
        }
    }

    @Test
    void writesCustomScalars() {
        custom(new StringCoercing(Word.class.getName()), new Word("слово"), "\"слово\"");
        custom(new IntCoercing(Whole.class.getName()), new Whole(new BigInteger("12")), "12");
        custom(new FloatCoercing(Part.class.getName()), new Part(new BigDecimal("0.50")), "0.50");
    }

    @Test
    void writesConstantsByTheirNamesInTheSchema() {
        GraphQLEnumType type = GraphQLEnumType.newEnum()
                .name("Role")
                .value("TEACHER")
                .value("PUPIL", "STUDENT")
                .build();
        Field model = new Field("role", "role", "role", reference(Role.class, ReferenceType.ENUM));
        assertThat(written(type, model, Role.TEACHER)).isEqualTo("\"TEACHER\"");
        assertThat(written(type, model, Role.STUDENT)).isEqualTo("\"PUPIL\"");
        assertThat(written(type, model, "STUDENT")).isEqualTo("\"PUPIL\"");
        assertThatThrownBy(() -> written(type, model, Role.UNNAMED)).hasMessageContaining("Role");
        assertThatThrownBy(() -> written(type, model, 5)).hasMessageContaining("Role");
    }

    @Test
    void refusesWhatTheScalarCannotTake() {
        refused(Integer.class, new Object());
        refused(Boolean.class, "perhaps");
        refused(LocalDate.class, "soon");
        refused(OffsetDateTime.class, LocalDate.EPOCH);
        refused(Double.class, Double.NaN);
        refused(AtomicBoolean.class, new AtomicBoolean());
    }

    @Test
    void refusesFieldsWithAnAdapter() {
        Field model = new Field("getIt", "it", "it", Scalars.getStringScalar());
        model.setAdaptTo(new AdaptTo(Scalars.getStringScalar()));
        assertThatThrownBy(() -> LeafWriters.of(GraphQLScalarTypes.getScalarByName("String"), model))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Field it of type String has an adapter");
    }

    private static void refused(Class<?> type, Object value) {
        Field model = new Field("getIt", "it", "it", Scalars.getScalar(type.getName()));
        assertThatThrownBy(() -> written(scalar(model), model, value)).isInstanceOf(RuntimeException.class);
    }

    private static void custom(graphql.schema.Coercing<?, ?> coercing, Object value, String expected) {
        var type =
                GraphQLScalarType.newScalar().name("Custom").coercing(coercing).build();
        Field model = new Field("getIt", "it", "it", reference(value.getClass(), ReferenceType.SCALAR));
        assertThat(written(type, model, value))
                .isEqualTo(oracle(type, model, value))
                .isEqualTo(expected);
    }

    private static String written(GraphQLNamedOutputType type, Field model, Object value) {
        var out = new JsonBytes(10_000);
        LeafWriters.of(type, model).write(value, out);
        return out.toBuffer().toString();
    }

    private static String oracle(GraphQLScalarType type, Field model, Object value) {
        try {
            Object transformed = new FieldHelper(model).transformOrAdaptResponse(value, null);
            return Json.encode(type.getCoercing().serialize(transformed, GraphQLContext.getDefault(), Locale.ROOT));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static GraphQLScalarType scalar(Field model) {
        return GraphQLScalarTypes.getScalarByName(model.getReference().getName());
    }

    private static Field formatted(Class<?> type, Transformation.Type kind, String format, String locale) {
        Field model = new Field("getIt", "it", "it", Scalars.getFormattedScalar(type.getName()));
        model.setTransformation(new Transformation(kind, format, locale, false));
        return model;
    }

    private static Reference reference(Class<?> type, ReferenceType kind) {
        return new Reference.Builder()
                .className(type.getName())
                .name(type.getSimpleName())
                .type(kind)
                .build();
    }

    private static Stream<Arguments> of(Class<?> type, Object... values) {
        return Stream.of(values).map(value -> arguments(type.getName(), value));
    }

    enum Role {
        TEACHER,
        STUDENT,
        UNNAMED
    }

    /** A word. */
    public record Word(String text) implements CustomStringScalar {
        @Override
        public String stringValueForSerialization() {
            return text;
        }
    }

    /** A whole number. */
    public record Whole(BigInteger number) implements CustomIntScalar {
        @Override
        public BigInteger intValueForSerialization() {
            return number;
        }
    }

    /** A part of something. */
    public record Part(BigDecimal number) implements CustomFloatScalar {
        @Override
        public BigDecimal floatValueForSerialization() {
            return number;
        }
    }
}
