package io.parta.platform.graphql.execution.differential.zoo;

import io.smallrye.graphql.api.Union;

/** What a search finds. */
@Union
public interface Finding {}
