package io.parta.chat.message;

/** What can be done to a message; named as its mutation. */
enum MessageAction {
    EDIT("messageEdit"),
    /** For everybody: for oneself everybody may. */
    DELETE("messageDelete"),
    PIN("messagePin"),
    REACT("messageReact");

    private final String mutation;

    MessageAction(String mutation) {
        this.mutation = mutation;
    }

    String mutation() {
        return mutation;
    }
}
