package io.parta.platform.graphql.execution.differential.zoo;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Arguments of every kind: each field answers what it was given. */
public class ArgumentApi {

    @Query
    @NonNull
    public String plain(
            int number, boolean flag, @NonNull String text, @Id @NonNull String id, @NonNull Colour colour) {
        return number + " " + flag + " " + text + " " + id + " " + colour;
    }

    @Query
    public String absent(
            @Nullable Integer number,
            @Nullable Boolean flag,
            @Nullable String text,
            @Id @Nullable String id,
            @Nullable Tone tone) {
        return number + " " + flag + " " + text + " " + id + " " + tone;
    }

    @Query
    public Uni<String> defaults(
            @DefaultValue("7") int number,
            @DefaultValue("true") boolean flag,
            @DefaultValue("text") String text,
            @DefaultValue("DARK") Tone tone,
            @DefaultValue("[\"a\",\"b\"]") List<String> list,
            @DefaultValue("{\"height\":3}") BatchApi.Size size) {
        return Later.uni(() -> number + " " + flag + " " + text + " " + tone + " " + list + " " + size);
    }

    @Query
    public String renamed(@Name("from") @Nullable Integer start, @Name("class") @Nullable String type) {
        return start + " " + type;
    }

    @Query
    public String small(@Nullable Short small, @DefaultValue("1") byte tiny, @Nullable Character letter) {
        return small + " " + tiny + " " + letter;
    }

    @Query
    public String lists(
            @Nullable List<Integer> numbers,
            @Nullable List<@NonNull String> texts,
            @NonNull List<@NonNull Colour> colours,
            @Nullable List<List<Integer>> grid,
            @Id @Nullable List<String> ids) {
        return numbers + " " + texts + " " + colours + " " + grid + " " + ids;
    }

    @Query
    public String containers(
            int @Nullable [] numbers, String @Nullable [] texts, @Nullable Set<String> set, Optional<String> perhaps) {
        return Arrays.toString(numbers) + " " + Arrays.toString(texts) + " " + (set == null ? null : new TreeSet<>(set))
                + " " + perhaps;
    }

    @Query
    public String times(@Nullable LocalDate day, @Nullable Instant instant, @Nullable UUID uuid) {
        return day + " " + instant + " " + uuid;
    }

    @Query
    public String sized(BatchApi.@Nullable Size size, @Nullable List<BatchApi.@NonNull Size> sizes) {
        return size + " " + sizes;
    }

    @Query
    @NonNull
    public String changed(@NonNull Change change) {
        return change.toString();
    }

    @Query
    public Uni<String> searched(@Nullable Search search, @Nullable List<Search> others) {
        return Later.uni(() -> search + " " + others);
    }

    public String told(@Source Cat cat, @Nullable Change change, @Nullable List<Colour> colours) {
        return cat.getId() + " " + change + " " + colours;
    }

    public List<String> asked(@Source List<Cat> cats, @Nullable Search search, @Nullable List<List<Integer>> grid) {
        return cats.stream().map(cat -> cat.getId() + " " + search + " " + grid).toList();
    }

    /** An input as a record: nested, with lists and defaults. */
    public record Search(
            @Nullable String text,
            @DefaultValue("20") Integer first,
            @Nullable Colour colour,
            @NonNull List<@NonNull String> tags,
            @Nullable List<List<Tone>> tones,
            @Nullable LocalDate since,
            @Name("size") BatchApi.@Nullable Size limits,
            @Nullable Search otherwise) {}
}
