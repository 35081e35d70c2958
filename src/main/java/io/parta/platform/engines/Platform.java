package io.parta.platform.engines;

import java.util.Locale;

/**
 * The operating system and processor, as the archives of the engines name them.
 *
 * @param postgresArchive resource of the PostgreSQL binaries
 * @param redisServer resource of the Redis server
 * @param characterType the C library's locale that knows letters of every script: trigrams and full text search ask it
 */
record Platform(String postgresArchive, String redisServer, String characterType) {

    private static final String LINUX = "C.UTF-8";
    private static final String MACOS = "en_US.UTF-8";

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        String system = osName.toLowerCase(Locale.ROOT);
        boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
        boolean intel = osArch.equals("amd64") || osArch.equals("x86_64");
        if (system.startsWith("linux") && intel) {
            return new Platform("postgres-linux-x86_64.txz", "redis-server-6.2.6-v5-linux-amd64", LINUX);
        }
        if (system.startsWith("linux") && arm) {
            return new Platform("postgres-linux-arm_64.txz", "redis-server-6.2.7-linux-arm64", LINUX);
        }
        if (system.startsWith("mac") && intel) {
            return new Platform("postgres-darwin-x86_64.txz", "redis-server-6.2.6-v5-darwin-amd64", MACOS);
        }
        if (system.startsWith("mac") && arm) {
            return new Platform("postgres-darwin-arm_64.txz", "redis-server-6.2.6-v5-darwin-arm64", MACOS);
        }
        throw new EngineFailure("There are no embedded engines for " + osName + " on " + osArch
                + " (Linux and macOS on amd64 and arm64 have them): set PARTA_ENGINES=containers, or PARTA_ENGINES=external"
                + " and the addresses of PostgreSQL, Redis and Keycloak.");
    }
}
