package io.parta.bench.school;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Ten fields of every kind that an answer has: long and short texts, numbers, an enum, a time; some may be missing. */
public record Pupil(
        @Id @NonNull String id,
        @NonNull String name,
        @NonNull String login,
        @Nullable String note,
        int number,
        @Nullable Integer age,
        boolean verified,
        @Nullable Boolean subscribed,
        @NonNull PupilStatus status,
        @NonNull Instant joinedAt) {}
