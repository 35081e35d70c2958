package io.parta.chat.folder;

import io.parta.chat.ChatShelves;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rules of folders, pure: empty means allowed (FO-1). */
final class FolderPolicy {

    /** Folders that a person makes. */
    static final int MOST = 20;

    private FolderPolicy() {}

    static Optional<Refusal> creates(List<UUID> own) {
        return own.size() < MOST ? Optional.empty() : Optional.of(Refusal.of(ErrorCode.TOO_MANY_FOLDERS));
    }

    /** Only one's own, and not the one that exists by itself. */
    static Optional<Refusal> changes(List<UUID> own, UUID folder) {
        if (folder.equals(ChatShelves.STUDY)) {
            return Optional.of(Refusal.of(ErrorCode.NOT_ALLOWED));
        }
        return own.contains(folder) ? Optional.empty() : Optional.of(Refusal.at(ErrorCode.NOT_FOUND, "input", "id"));
    }

    /** All of one's own, each once: whoever does not know of one was overtaken by another device. */
    static Optional<Refusal> reorders(List<UUID> own, List<UUID> folders) {
        if (!own.containsAll(folders)) {
            return Optional.of(Refusal.at(ErrorCode.NOT_FOUND, "input", "folderIds"));
        }
        var named = new HashSet<>(folders);
        if (named.size() != folders.size()) {
            return Optional.of(Refusal.at(ErrorCode.INVALID_INPUT, "input", "folderIds"));
        }
        return named.containsAll(own)
                ? Optional.empty()
                : Optional.of(Refusal.at(ErrorCode.CONFLICT, "input", "folderIds"));
    }
}
