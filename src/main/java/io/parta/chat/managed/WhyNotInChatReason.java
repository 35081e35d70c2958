package io.parta.chat.managed;

import org.eclipse.microprofile.graphql.Description;

/** Why somebody is not in a managed chat (JO-7). */
@Description(
        "Reason why a member is not in a managed chat. Clients accept reasons they do not know: adding one is compatible.")
public enum WhyNotInChatReason {
    @Description("The member has no account: `memberAttachPerson` attaches one.")
    NO_ACCOUNT,
    @Description("The organisation is not verified, or it is suspended.")
    ORGANIZATION_NOT_VERIFIED,
    @Description("The class is taught no longer, or is none of the organisation.")
    CLASS_NOT_TAUGHT,
    @Description("Children of a kindergarten have no chat.")
    NO_CHAT_OF_CHILDREN,
    @Description("The member holds neither STAFF nor TEACHER, confirmed.")
    NOT_STAFF_OF_THE_ORGANIZATION,
    @Description("The member is not attached to the class as its staff.")
    NOT_STAFF_OF_THE_CLASS,
    @Description("The member is neither a student nor staff of the class.")
    NOT_A_STUDENT_OF_THE_CLASS,
    @Description("The member is neither a guardian of one of the class's students nor staff of the class.")
    NOT_A_GUARDIAN_OF_THE_CLASS,
    @Description("The guardianship waits: `guardianshipConfirm` confirms it.")
    GUARDIANSHIP_NOT_CONFIRMED,
    @Description("The member left the chat: `managedChatsRestore` brings them back.")
    LEFT_BY_CHOICE,
    @Description("The chat is not made yet: it needs a second member, that of the students a student and an adult.")
    NOT_MADE_YET
}
