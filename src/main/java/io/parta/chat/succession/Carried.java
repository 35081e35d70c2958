package io.parta.chat.succession;

import io.parta.chat.ChatPersonResult;
import java.util.List;

/**
 * What became of the members of a chat that goes on as another one.
 *
 * @param number how many of them are in the other one
 * @param leftBehind how many are not
 * @param told the first of those who are not, each with why
 */
record Carried(int number, int leftBehind, List<ChatPersonResult> told) {

    /** Nobody was to be carried over. */
    static final Carried NOBODY = new Carried(0, 0, List.of());

    /** Their numbers alone: for whoever may not know who is in the chat. */
    Carried unnamed() {
        return new Carried(number, leftBehind, List.of());
    }
}
