package io.parta.platform.graphql.execution.differential;

/** A way to execute operations. */
interface Execution {

    Answer answer(Question question);
}
