package io.parta.platform.graphql.execution.resolver;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.input.Patch;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import jakarta.json.bind.annotation.JsonbCreator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.graphql.DateFormat;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.NumberFormat;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Methods with parameters of every kind; none is ever called. */
public class Inputs {

    public enum Colour {
        RED,
        GREEN
    }

    public record Point(
            int x, @Nullable Integer y, @DefaultValue("up") String to) {}

    public record Everything(
            @Id String id,
            @Id List<String> ids,
            @NonNull Colour colour,
            Set<Colour> colours,
            boolean open,
            long size,
            LocalDate day,
            OffsetDateTime at,
            @DateFormat("dd.MM.yyyy") LocalDate written,
            UUID uuid,
            char letter,
            Point point,
            List<Point> points,
            Point[] path,
            @Name("said") String word,
            Everything inner,
            Optional<String> perhaps) {}

    /** An update. */
    public static final class Change extends Patch {
        private final Set<String> calls = new TreeSet<>();
        public @Nullable String open;

        public void setName(@Nullable String name) {
            mark("name");
            calls.add("name=" + name);
        }

        public void setVersion(int version) {
            calls.add("version=" + version);
        }

        @DefaultValue("10")
        public void setLimit(@Nullable Integer limit) {
            calls.add("limit=" + limit);
        }

        public void setPoints(@Nullable List<Point> points) {
            calls.add("points=" + points);
        }

        @Override
        public String toString() {
            return "Change" + calls + " open=" + open + " has=" + has("name");
        }
    }

    /** Made by a constructor that takes a part. */
    public static final class Created {
        private final String key;
        private @Nullable String note;

        @JsonbCreator
        public Created(@Name("key") String key) {
            this.key = key;
        }

        public void setNote(@Nullable String note) {
            this.note = note;
        }

        @Override
        public String toString() {
            return key + "/" + note;
        }
    }

    /** Made by a method, of a part and of what its superclass sets. */
    public static final class Made extends Named {
        private final int size;
        private @Nullable Made next;

        private Made(int size) {
            this.size = size;
        }

        @JsonbCreator
        public static Made of(@Name("size") int size) {
            return new Made(size);
        }

        public void setNext(@Nullable Made next) {
            this.next = next;
        }

        @Override
        public String toString() {
            return getName() + "/" + size + "/" + next;
        }
    }

    public abstract static class Named {
        private @Nullable String name;

        public @Nullable String getName() {
            return name;
        }

        public void setName(@Nullable String name) {
            this.name = name;
        }
    }

    public record Strict(int number) {
        public Strict {
            if (number < 0) {
                throw new IllegalArgumentException("negative");
            }
            if (number == 0) {
                throw new ApiException(ErrorCode.NOT_FOUND);
            }
        }
    }

    @CustomScalar("Word")
    public static final class Word implements CustomStringScalar {
        private final String text;

        public Word(String text) {
            this.text = text;
        }

        @Override
        public String stringValueForSerialization() {
            return text;
        }

        @Override
        public String toString() {
            return "Word " + text;
        }
    }

    @Query
    public String plain(int i, boolean b, short s, byte y, String text, @Id String id, Colour colour) {
        return "";
    }

    @Query
    public String boxed(Integer i, Boolean b, Short s, Byte y, Character c, @Nullable Colour colour) {
        return "";
    }

    @Query
    public String numbers(long l, Long boxed, float f, double d, BigInteger big, BigDecimal decimal) {
        return "";
    }

    @Query
    public String times(
            LocalDate day,
            LocalTime time,
            LocalDateTime local,
            OffsetDateTime at,
            Instant instant,
            Duration d,
            Period p) {
        return "";
    }

    @Query
    public String formats(
            @DateFormat("dd.MM.yyyy") LocalDate day,
            @NumberFormat(value = "#,##0.00", locale = "en") BigDecimal sum,
            @DateFormat("dd.MM.yyyy") List<LocalDate> days) {
        return "";
    }

    @Query
    public String others(UUID uuid, URI uri, char letter, java.util.Date date, Word word, List<Word> words) {
        return "";
    }

    @Query
    public String lists(
            List<Integer> list,
            Set<String> set,
            SortedSet<String> sorted,
            Queue<String> queue,
            ArrayList<String> array,
            HashSet<Colour> hash,
            List<List<Integer>> grid) {
        return "";
    }

    @Query
    public String arrays(int[] numbers, String[] texts, LocalDate[] days) {
        return "";
    }

    @Query
    public String ids(@Id List<String> ids, @Id String[] array, @Id Set<String> set) {
        return "";
    }

    @Query
    public String keys(@Id UUID uuid, @Id Long number) {
        return "";
    }

    @Query
    public String optionalNumbers(OptionalInt number, OptionalLong size) {
        return "";
    }

    @Query
    public String perhaps(Optional<String> text, Optional<Point> point, Optional<Integer> count) {
        return "";
    }

    @Query
    public String defaults(
            @DefaultValue("7") int number,
            @DefaultValue("true") boolean flag,
            @DefaultValue("GREEN") Colour colour,
            @DefaultValue("[\"a\",\"b\"]") List<String> list,
            @DefaultValue("{\"x\":3}") Point point,
            @DefaultValue("2026-09-01") LocalDate day) {
        return "";
    }

    @Query
    public String objects(Point point, List<Point> points, Everything everything) {
        return "";
    }

    @Query
    public String classes(Change change, List<Change> changes, Created created) {
        return "";
    }

    @Query
    public String made(Made made, List<Made> others) {
        return "";
    }

    @Query
    public String strict(Strict strict, int number, Integer boxed) {
        return "";
    }

    public List<String> sourced(@Name("n") int number, @Source List<Place> places, String text) {
        return List.of();
    }

    @Query
    public List<Place> places() {
        return List.of();
    }

    public record Place(String name) {}

    /** What cannot be bound. */
    public static class Impossible {

        @Query
        public String grid(int[][] count) {
            return "";
        }

        @Query
        public String deep(Holder holder) {
            return "";
        }

        @Query
        public String counted(AtomicInteger count) {
            return "";
        }
    }

    public record Holder(List<AtomicInteger> counts) {}
}
