package io.parta.bench.peers;

/**
 * One measurement of one contender.
 *
 * @param perSecond answers, or deliveries
 * @param medianMs of the time to an answer; of an event, to its last delivery
 * @param serverMs processor time of the server for a thousand of them
 * @param postgresMs processor time of PostgreSQL for a thousand of them
 * @param loadShare part of its processor that the load generator used
 */
record Sample(double perSecond, double medianMs, double slowMs, double serverMs, double postgresMs, double loadShare) {

    /** Processor time so far, of everybody. */
    record Accounts(double server, double postgres, double load, long at) {

        static Accounts now(long server, long postgres) {
            return new Accounts(
                    Processors.seconds(server),
                    Processors.secondsOfFamily(postgres),
                    Processors.seconds(ProcessHandle.current().pid()),
                    System.nanoTime());
        }

        /** What was done since, in so many answers that took so long. */
        Sample until(Accounts later, long answers, Times times) {
            double seconds = (later.at - at) / 1e9;
            double thousands = Math.max(1, answers) / 1_000.0;
            return new Sample(
                    answers / seconds,
                    times.percentile(50) / 1e6,
                    times.percentile(99) / 1e6,
                    (later.server - server) * 1_000 / thousands,
                    (later.postgres - postgres) * 1_000 / thousands,
                    (later.load - load) / seconds);
        }
    }
}
