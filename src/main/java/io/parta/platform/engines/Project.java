package io.parta.platform.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The clone of Parta that this JVM works for, and {@code .parta/} in it. */
record Project(Path root) {

    private static final long ROOM_BYTES = 1_500L * 1024 * 1024;
    private static final Path REALM = Path.of("docker/keycloak/parta-realm.json");

    /** The nearest directory upward from the working directory that holds the realm. */
    static Project find() {
        return find(Path.of("").toAbsolutePath());
    }

    static Project find(Path workingDirectory) {
        @Nullable Path directory = workingDirectory;
        while (directory != null) {
            if (Files.exists(directory.resolve(REALM))) {
                return new Project(directory);
            }
            directory = directory.getParent();
        }
        throw new EngineFailure("Embedded engines run from a clone of Parta, but no directory upward from "
                + workingDirectory + " holds " + REALM + ".");
    }

    /** Everything that engines keep. */
    Path home() {
        return root.resolve(".parta");
    }

    /** Programs of the engines, shared by all that run from this clone. */
    Path programs() {
        return home().resolve("engines");
    }

    Path realm() {
        return root.resolve(REALM);
    }

    Path demoOverlay() {
        return root.resolve("docker/keycloak/demo-overlay.json");
    }

    Path demoJournalKey() {
        return home().resolve("demo-journal.key.pem");
    }

    /** Makes {@code .parta/}, and fails with a sentence when there is no room or no right to write. */
    void prepare() {
        try {
            Files.createDirectories(programs());
        } catch (IOException e) {
            throw new EngineFailure("The directory " + home() + " cannot be made: " + e.getMessage() + ".", e);
        }
        if (!Files.isWritable(home()) || !Files.isWritable(programs())) {
            throw new EngineFailure(
                    "The directory " + home() + " belongs to another user: run as that user, or remove it.");
        }
        try {
            requireRoom(Files.getFileStore(home()).getUsableSpace(), home());
        } catch (IOException e) {
            throw new EngineFailure("The free space of " + home() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    static void requireRoom(long usableBytes, Path where) {
        if (usableBytes < ROOM_BYTES) {
            throw new EngineFailure("Engines need " + ROOM_BYTES / 1024 / 1024 + " MB free, but " + where + " has "
                    + usableBytes / 1024 / 1024 + " MB: free some space.");
        }
    }
}
