package io.parta.platform.graphql.execution.answer;

/** An answer has passed its limit in bytes. It has no stack trace: it tells of the request, not of the code. */
public final class AnswerTooLarge extends RuntimeException {

    public AnswerTooLarge(int limitBytes) {
        super("The answer is larger than " + limitBytes + " bytes", null, false, false);
    }
}
