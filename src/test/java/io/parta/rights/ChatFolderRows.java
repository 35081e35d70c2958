package io.parta.rights;

import static io.parta.rights.Outcomes.except;
import static io.parta.rights.Outcomes.loggedIn;
import static io.parta.rights.Outcomes.people;
import static io.parta.testing.Principal.TEACHER;

import io.parta.testing.TestChat;

/** Folders and the archive: each person's own, of which nobody else knows (FO-1, FO-2). */
final class ChatFolderRows implements MatrixRows {

    @Override
    public void prepare(MatrixWorld world) {
        world.put("folder", TestChat.folder(world.person("teacher")));
    }

    @Override
    public void add(Matrix matrix) {
        matrix.node("ChatFolder", except(loggedIn("null"), "ok", TEACHER), "folder");
        matrix.field(
                "chatFolders",
                "{ viewer { id chatFolders { unreadCount chats(first: 1) { nodes { id } } } } }",
                people("ok"));
        for (String mutation : new String[] {"chatArchive", "chatUnarchive", "chatFolderDelete"}) {
            matrix.mutation(mutation, "{id: $verified}", people("refused NOT_FOUND"), "$verified");
        }
        matrix.mutation(
                "chatFolderCreate",
                "{name: \" \", chatIds: [$verified]}",
                people("refused INVALID_INPUT"),
                "$verified");
        matrix.mutation("chatFolderUpdate", "{id: $verified, name: \"5А\"}", people("refused NOT_FOUND"), "$verified");
        matrix.mutation("chatFolderReorder", "{folderIds: [$verified]}", people("refused NOT_FOUND"), "$verified");
    }
}
