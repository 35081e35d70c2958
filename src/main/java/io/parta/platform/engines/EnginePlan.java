package io.parta.platform.engines;

import java.util.Set;

/**
 * What has to be started.
 *
 * @param missing the engines that nobody configured
 * @param keycloakPort port of Keycloak; zero for any free one
 * @param httpPort port that the application will want, checked before the engines take their time; zero for any
 * @param fresh whether to forget all data first
 */
record EnginePlan(
        String profile, EngineMode mode, Set<EngineKind> missing, int keycloakPort, int httpPort, boolean fresh) {

    boolean answers(String name) {
        return missing.stream().anyMatch(kind -> kind.answers().contains(name));
    }
}
