package io.parta.bench.delivery;

import java.util.concurrent.Callable;

/** The end of a command: 0 when what it is for was found true, else 1; whatever else still runs ends with it. */
final class Verdict {

    private Verdict() {}

    static void of(Callable<Boolean> command) {
        boolean holds = false;
        try {
            holds = command.call();
        } catch (Exception e) {
            e.printStackTrace(System.err);
        }
        System.exit(holds ? 0 : 1);
    }
}
