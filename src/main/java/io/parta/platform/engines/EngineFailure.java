package io.parta.platform.engines;

import org.jspecify.annotations.Nullable;

/** An engine does not start; the message is one sentence that says what to do. */
class EngineFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineFailure(String sentence) {
        this(sentence, null);
    }

    EngineFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
