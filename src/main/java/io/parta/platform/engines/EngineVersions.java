package io.parta.platform.engines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Versions of the engines, told by the build so that pom.xml alone decides them. */
class EngineVersions {

    private EngineVersions() {}

    static String postgresql() throws IOException {
        return of("postgresql.version");
    }

    static String keycloak() throws IOException {
        return of("keycloak.version");
    }

    private static String of(String name) throws IOException {
        try (InputStream stream = EngineVersions.class.getResourceAsStream("/META-INF/parta-engines.properties")) {
            if (stream == null) {
                throw new EngineFailure("META-INF/parta-engines.properties is not on the class path.");
            }
            Properties versions = new Properties();
            versions.load(stream);
            return versions.getProperty(name);
        }
    }
}
