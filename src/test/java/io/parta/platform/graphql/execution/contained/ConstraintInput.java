package io.parta.platform.graphql.execution.contained;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** An input with a constraint of its own. */
@Input("ConstraintInput")
public record ConstraintInput(@Nullable @Size(max = 3) String text) {}
