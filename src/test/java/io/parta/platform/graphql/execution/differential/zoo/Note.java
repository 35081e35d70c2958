package io.parta.platform.graphql.execution.differential.zoo;

import org.eclipse.microprofile.graphql.NonNull;

/** A finding that is no being. */
public record Note(@NonNull String text) implements Finding {}
