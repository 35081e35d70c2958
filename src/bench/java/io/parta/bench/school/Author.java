package io.parta.bench.school;

import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who wrote messages: a few people wrote them all. */
public record Author(
        @Id @NonNull String id,
        @NonNull String name,
        @Nullable String position,
        boolean verified) {}
