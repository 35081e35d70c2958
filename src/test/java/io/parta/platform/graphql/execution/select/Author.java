package io.parta.platform.graphql.execution.select;

import org.eclipse.microprofile.graphql.NonNull;

/** Who made an item. */
public record Author(@NonNull String name) {}
