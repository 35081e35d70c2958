package io.parta.safety.secret;

import io.smallrye.config.ConfigMapping;

/** What this service keeps secret for its people. */
@ConfigMapping(prefix = "parta.safety")
interface SafetyConfig {

    /** Mixed into PINs and phone numbers, at least 32 characters: another one forgets them all. */
    String secret();
}
