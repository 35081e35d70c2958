package io.parta.peer;

import java.util.List;
import java.util.UUID;

/** What the schema shows. */
final class Model {

    private Model() {}

    record Organization(UUID id, String shortName, String fullName, String state, String address) {}

    record SchoolClass(UUID id, UUID organizationId, String name, Integer grade, int studentCount) {}

    record Membership(UUID id, String rosterName) {}

    record ClassStaffMember(Membership membership) {}

    record Person(UUID id, String firstName, String lastName) {}

    record Viewer(UUID id) {}

    record ChatViewerState(int unreadCount) {}

    record Chat(UUID id, String title, ChatViewerState viewerState) {}

    record Message(String id, int sequence, String text, String sentAt, UUID authorId, Person author) {}

    record ChatEvent(String type, int sequence, Message message) {}

    record Nodes<T>(List<T> nodes) {}

    record MessageSendInput(UUID chatId, UUID clientKey, String text) {}

    record UserError(String code) {}

    record MessageSendPayload(Message message, List<UserError> userErrors) {}
}
