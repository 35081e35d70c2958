package io.parta.chat;

/** What can be done to a chat; named as its mutation. */
public enum ChatAction {
    UPDATE("chatUpdate"),
    ADD_MEMBERS("chatMembersAdd"),
    REMOVE_MEMBERS("chatMembersRemove"),
    APPOINT_ADMINISTRATOR("chatAdministratorAppoint"),
    DEMOTE_ADMINISTRATOR("chatAdministratorDemote"),
    HAND_OVER("chatHandOver"),
    LEAVE("chatLeave"),
    CLOSE("chatClose"),
    DELETE("chatDelete"),
    SEND("messageSend"),
    PIN("messagePin");

    private final String mutation;

    ChatAction(String mutation) {
        this.mutation = mutation;
    }

    public String mutation() {
        return mutation;
    }
}
