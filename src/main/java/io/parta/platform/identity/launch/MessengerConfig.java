package io.parta.platform.identity.launch;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The messenger whose mini-app this deployment serves. */
@ConfigMapping(prefix = "parta.messenger")
interface MessengerConfig {

    /** Token of the bot that the mini-app belongs to, a secret; without it nothing of the messenger is believed. */
    Optional<String> botToken();
}
