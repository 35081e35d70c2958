package io.parta.platform.graphql.execution.contained;

import org.eclipse.microprofile.graphql.NonNull;

/** What a viewer gets: whom its resolver saw. */
public record Desk(@NonNull String seen) {}
