package io.parta.platform.graphql.execution.differential.zoo;

/** An enum under its own name. */
public enum Colour {
    RED,
    GREEN,
    BLUE
}
