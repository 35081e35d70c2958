package io.parta.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A chat as commands change it. */
@Entity
@Table(name = "chat")
@DynamicUpdate
class ChatEntity {

    @Id
    UUID id = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    ChatKind kind = ChatKind.GROUP;

    @Enumerated(EnumType.STRING)
    ChatState state = ChatState.ACTIVE;

    @Nullable
    UUID organizationId;

    @Nullable
    UUID directLow;

    @Nullable
    UUID directHigh;

    @Nullable
    String title;

    @Nullable
    String description;

    @Enumerated(EnumType.STRING)
    ChatCircle whoMayWrite = ChatCircle.MEMBERS;

    @Enumerated(EnumType.STRING)
    ChatCircle whoMayAdd = ChatCircle.ADMINISTRATORS;

    @Enumerated(EnumType.STRING)
    ChatCircle whoMayPin = ChatCircle.ADMINISTRATORS;

    @Enumerated(EnumType.STRING)
    ChatHistory history = ChatHistory.ALL;

    int slowModeSeconds;

    /** Null is the usual set. */
    String @Nullable [] reactions;

    /** Null when nobody has chosen. */
    @Nullable
    Boolean forwarding;

    @Nullable
    UUID successorId;

    /** Kept by statements: members who come and go are no reason to refuse who renames the chat. */
    @Column(insertable = false, updatable = false)
    int memberCount;

    @Nullable
    UUID createdBy;

    Instant createdAt = Instant.EPOCH;
    Instant updatedAt = Instant.EPOCH;

    @Version
    int version;

    /** A study chat of the same organisation with the same settings; only its key, times and creator are missing. */
    ChatEntity likeness(@Nullable String otherTitle) {
        var like = new ChatEntity();
        like.organizationId = organizationId;
        like.title = otherTitle == null ? title : otherTitle;
        like.description = description;
        like.whoMayWrite = whoMayWrite;
        like.whoMayAdd = whoMayAdd;
        like.whoMayPin = whoMayPin;
        like.history = history;
        like.slowModeSeconds = slowModeSeconds;
        like.reactions = reactions;
        like.forwarding = forwarding;
        return like;
    }

    ChatSettings settings() {
        return new ChatSettings(
                whoMayWrite,
                whoMayAdd,
                whoMayPin,
                history,
                slowModeSeconds,
                reactions == null ? ChatSettings.USUAL_REACTIONS : List.of(reactions),
                forwarding);
    }
}
