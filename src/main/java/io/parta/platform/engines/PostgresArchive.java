package io.parta.platform.engines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The binaries of PostgreSQL in zonky's jar, a tar packed by xz; unpacked once for all that run from this clone. */
class PostgresArchive {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresArchive() {}

    static Path unpack(Path programs, Platform platform) throws IOException {
        String version = EngineVersions.postgresql();
        Path target = programs.resolve("postgresql-" + version);
        Directories.locked(programs.resolve("postgresql.lock"), () -> {
            if (!Files.exists(target)) {
                Path unfinished = programs.resolve("postgresql-" + version + ".part");
                Directories.delete(unfinished);
                unpackInto(unfinished, platform.postgresArchive());
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
        });
        return target;
    }

    private static void unpackInto(Path directory, String resource) throws IOException {
        InputStream packed = PostgresArchive.class.getResourceAsStream("/" + resource);
        if (packed == null) {
            throw new EngineFailure("The PostgreSQL binaries " + resource + " are not on the class path: build on this"
                    + " machine, its kind selects them.");
        }
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, directory);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path directory) throws IOException {
        Path path = directory.resolve(entry.getName()).normalize();
        if (!path.startsWith(directory)) {
            throw new IOException("The archive points out of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, directory.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !path.toFile().setExecutable(true)) {
                throw new IOException("Cannot make " + path + " executable.");
            }
        }
    }
}
