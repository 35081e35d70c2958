package io.parta.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** An instance that answers at all has migrated its database and built its schema: both come before the first socket. */
@Startup
@ApplicationScoped
class Started implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return PartHealth.normal("started");
    }
}
