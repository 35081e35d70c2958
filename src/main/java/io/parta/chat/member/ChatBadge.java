package io.parta.chat.member;

import org.eclipse.microprofile.graphql.Description;

/** Badges beside names in chats (ID-5). */
@Description("Badge beside a name in a chat.")
public enum ChatBadge {
    @Description("Teacher, confirmed by a verified organisation.")
    TEACHER
}
