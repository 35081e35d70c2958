package io.parta.platform.random;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The operating system's random numbers: fit for numbers and tokens that nobody may guess. */
@Singleton
class SystemRandom {

    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }
}
