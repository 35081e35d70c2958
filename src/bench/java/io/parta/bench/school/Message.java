package io.parta.bench.school;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A message, whose author a batch field finds. */
public record Message(
        @Ignore String authorId,
        @Id @NonNull String id,
        @NonNull String text,
        @NonNull Instant sentAt,
        boolean edited) {}
