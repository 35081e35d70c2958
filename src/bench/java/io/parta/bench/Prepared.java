package io.parta.bench;

import io.vertx.core.buffer.Buffer;

/** One document of one engine, parsed, validated and cached as it is in the second request that brings it. */
@FunctionalInterface
interface Prepared {

    /** Executes once more: the bytes of the answer. */
    Buffer answer();
}
