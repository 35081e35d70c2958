package io.parta.platform.engines;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** PostgreSQL refuses to run as root. In a user namespace without a mapping root is nobody, yet owns its files. */
class SuperUser {

    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private SuperUser() {}

    /** Words to put before a command, so that it does not run as root. */
    static List<String> disguise() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!works()) {
            throw new EngineFailure("PostgreSQL does not run as root, and this system does not permit `unshare --user`:"
                    + " start Parta as another user.");
        }
        return NAMESPACE;
    }

    private static boolean works() {
        try {
            Process probe = new ProcessBuilder("unshare", "--user", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Command.exits(probe, Duration.ofSeconds(10)) && probe.exitValue() == 0;
        } catch (IOException expected) {
            return false;
        }
    }
}
