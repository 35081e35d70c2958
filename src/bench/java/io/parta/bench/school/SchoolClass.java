package io.parta.bench.school;

import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A class, whose students a batch field finds. */
public record SchoolClass(@Id @NonNull String id, @NonNull String name) {}
