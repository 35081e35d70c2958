package io.parta.chat.managed;

import io.parta.organization.OrganizationKind;
import org.eclipse.microprofile.graphql.Description;

/** Kinds of managed chats (JO-6); the names are stored. */
@Description("Kind of a managed chat.")
public enum ManagedChatKind {
    @Description("Staff and teachers of the organisation.")
    STAFF,
    @Description("Students of a class and its staff; kindergartens have none.")
    STUDENTS,
    @Description("Confirmed guardians of a class's students and its staff.")
    GUARDIANS,
    @Description("Staff of a class: its teachers or educators.")
    TEACHERS;

    /** The title that a chat of this kind begins with. */
    String title(OrganizationKind organization, String className) {
        return switch (this) {
            case STAFF -> "Сотрудники";
            case STUDENTS -> className + (organization == OrganizationKind.COLLEGE ? ": студенты" : ": ученики");
            case GUARDIANS -> className + ": родители";
            case TEACHERS ->
                className + (organization == OrganizationKind.KINDERGARTEN ? ": воспитатели" : ": учителя");
        };
    }
}
