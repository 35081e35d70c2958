package io.parta.platform.graphql.action;

import org.eclipse.microprofile.graphql.Description;

/** Who set the rule that allows or forbids. */
@Description("Party whose rule decided on an action.")
public enum DecidedBy {
    @Description("The organisation's e-journal.")
    JOURNAL,
    @Description("The organisation: its administrators.")
    ORGANIZATION,
    @Description("The owner of the chat.")
    CHAT_OWNER,
    @Description("The platform: its rules or its operators.")
    PLATFORM
}
