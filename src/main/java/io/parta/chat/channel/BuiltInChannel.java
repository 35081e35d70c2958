package io.parta.chat.channel;

import org.eclipse.microprofile.graphql.Description;

/** Channels that every verified organisation has (CN-2); the names are stored. */
@Description("Channel that every verified organisation has.")
public enum BuiltInChannel {
    @Description("«Сотрудники»: of the teachers at first; administrators add other roles.")
    STAFF,
    @Description("«Общешкольный»: of everybody at first.")
    EVERYONE
}
