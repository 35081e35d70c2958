package io.parta.demo;

import io.parta.platform.identity.KeycloakConfig;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Fills the demo's database once the service listens, then says where everything is and how to log in. */
@ApplicationScoped
@IfBuildProfile("demo")
class Demo {

    private static final Logger LOG = Logger.getLogger(Demo.class);

    private final DemoSchool school;
    private final KeycloakConfig keycloak;

    Demo(DemoSchool school, KeycloakConfig keycloak) {
        this.school = school;
        this.keycloak = keycloak;
    }

    void open(@ObservesAsync HttpServerStart started) {
        String address = "http://127.0.0.1:" + started.options().getPort();
        school.enrol()
                .subscribe()
                .with(
                        done -> LOG.info(welcome(address)),
                        failure -> LOG.error("The demo school could not be written", failure));
    }

    private String welcome(String address) {
        return """
                started in %s

                  GraphQL      %s/graphql
                  GraphiQL     %s/graphiql
                  by QR        %s/log-in/device
                  health       %s/q/health
                  Keycloak     %s   realm %s, clients parta-web (PKCE) and parta-demo (direct grant)

                  log in as    operator      runs the platform
                  (password =  director      administrator of the school
                   user name)  teacher       homeroom teacher of 5А    teacher2, staff: colleagues
                               student       of 5А, also student2      guardian: of student
                               director2     administrator of the kindergarten
                               educator      its educator; at the school the mother of student2, not confirmed yet
                               college       administrator of the college
                               stranger      belongs nowhere, has applied and asks for a school of theirs
                               strong        has a second factor
                  invitations  AZcAAAAAcACAAAAAAAAAAWRlbW8gaW52aXRhdGlvbjE   teach at the school
                  (tokens)     AZcAAAAAcACAAAAAAAAAAWRlbW8gaW52aXRhdGlvbjI   learn in its 5Б
                               AZcAAAAAcACAAAAAAAAAAWRlbW8gaW52aXRhdGlvbjM   be the guardian of Ёлкина Майя
                               AZcAAAAAcACAAAAAAAAAAmRlbW8gaW52aXRhdGlvbjQ   guardians of the kindergarten's group
                               AZcAAAAAcACAAAAAAAAAA2RlbW8gaW52aXRhdGlvbjU   learn in the college's ИС-21
                  vendor       demo-journal  signs with .parta/demo-journal.key.pem (ES256, kid demo-journal)

                  Ctrl-C stops everything; data stays in .parta/, ./demo --fresh forgets it.
                """.formatted(uptime(), address, address, address, address, keycloak.url(), keycloak.realm());
    }

    private static String uptime() {
        Duration up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return String.format(Locale.ROOT, "%.1f s", up.toMillis() / 1000.0);
    }
}
