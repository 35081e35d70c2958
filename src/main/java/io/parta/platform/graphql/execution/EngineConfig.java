package io.parta.platform.graphql.execution;

import io.smallrye.config.ConfigMapping;

/** What one execution may use. */
@ConfigMapping(prefix = "parta.graphql.engine")
public interface EngineConfig {

    /** Longest answer in bytes; a longer one is RESPONSE_TOO_LARGE. */
    int answerBytes();

    /** Fields of a plan, equal parts counted once; a document with more is DOCUMENT_TOO_LARGE. */
    int planFields();

    /** Threads for resolvers that block. */
    int blockingWorkers();

    /** Groups of calls of such resolvers that may wait for a thread; further ones are UNAVAILABLE. */
    int blockingQueue();
}
