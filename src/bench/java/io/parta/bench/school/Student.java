package io.parta.bench.school;

import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A student of a class. */
public record Student(@Id @NonNull String id, @NonNull String name, int seat, boolean present) {}
