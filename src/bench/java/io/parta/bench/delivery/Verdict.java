package io.parta.bench.delivery;

import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** The end of a command: 0 when what it is for was found true, else 1; whatever else still runs ends with it. */
final class Verdict {

    private static final Logger LOG = Logger.getLogger(Verdict.class);

    private Verdict() {}

    static void of(Callable<Boolean> command) {
        boolean holds = false;
        try {
            holds = command.call();
        } catch (Exception e) {
            LOG.error("The run broke off", e);
        }
        System.exit(holds ? 0 : 1);
    }
}
