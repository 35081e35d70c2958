package io.parta.bench.delivery;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;

/** What a part of the service suffers. */
enum Fault {
    REDIS("Redis ended, a second later started again") {
        @Override
        void strike(Cluster cluster, Random random, int turn) {
            cluster.redis().stop();
            Waiting.calm(OUTAGE);
            cluster.redis().start();
        }
    },
    POSTGRESQL("PostgreSQL stopped in the middle, a second later started again") {
        @Override
        void strike(Cluster cluster, Random random, int turn) throws IOException {
            cluster.postgres().stop();
            Waiting.calm(OUTAGE);
            cluster.postgres().start();
        }
    },
    INSTANCE("an instance killed; its clients go to the other") {
        @Override
        void strike(Cluster cluster, Random random, int turn) {
            cluster.service(turn % cluster.size()).kill();
        }

        @Override
        void mend(Cluster cluster, int turn) throws IOException {
            cluster.startAgain(turn % cluster.size());
        }
    },
    SOCKETS("half of all connections of clients reset") {
        @Override
        void strike(Cluster cluster, Random random, int turn) {
            for (int instance = 0; instance < cluster.size(); instance++) {
                cluster.wire(instance).lose(random::nextBoolean);
            }
        }
    };

    private static final Duration OUTAGE = Duration.ofSeconds(1);

    final String title;

    Fault(String title) {
        this.title = title;
    }

    /** Breaks it; when this returns there is a service again, and the time begins. */
    abstract void strike(Cluster cluster, Random random, int turn) throws IOException;

    /** Brings back what is still missing, after the time was taken. */
    void mend(Cluster cluster, int turn) throws IOException {}
}
