package io.parta.platform.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Ends the engines when this JVM is gone, however it went. A small shell reads the engines' process ids from a pipe whose
 * other end this JVM holds; the end of the pipe is the end of the JVM, be it by exit, Ctrl-C or kill -9. So engines live
 * until the application has drained, which a shutdown hook, run beside the application's own, would not let them.
 */
class Reaper {

    private static final String SCRIPT = """
            trap '' INT QUIT HUP TERM
            engines=
            while read -r pid signal; do
              engines="$engines $pid:$signal"
            done
            for engine in $engines; do kill -s "${engine#*:}" "${engine%:*}" 2>/dev/null; done
            patience=150
            while [ $patience -gt 0 ]; do
              alive=
              for engine in $engines; do kill -0 "${engine%:*}" 2>/dev/null && alive=yes; done
              [ -n "$alive" ] || exit 0
              sleep 0.1
              patience=$((patience - 1))
            done
            for engine in $engines; do kill -s KILL "${engine%:*}" 2>/dev/null; done
            """;

    private final Process shell;
    private final OutputStream pipe;

    private Reaper(Process shell) {
        this.shell = shell;
        this.pipe = shell.getOutputStream();
    }

    static Reaper start(Path directory) {
        Reaper reaper = new Reaper(new Command(
                        "The shell",
                        List.of("/bin/sh", "-c", SCRIPT),
                        directory,
                        directory.resolve("reaper.log"),
                        Map.of())
                .start());
        reaper.holdThePipe();
        return reaper;
    }

    /** @param signal the name of the signal that asks the engine to end at once and in order */
    synchronized void watch(long pid, String signal) {
        try {
            pipe.write((pid + " " + signal + "\n").getBytes(StandardCharsets.UTF_8));
            pipe.flush();
        } catch (IOException e) {
            throw new EngineFailure("The shell that ends the engines has gone.", e);
        }
    }

    /** A thread that lives as long as the JVM: were the pipe garbage, its end would be closed and the engines ended. */
    private void holdThePipe() {
        Thread holder = new Thread(
                () -> {
                    try {
                        shell.waitFor();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "parta-engines");
        holder.setDaemon(true);
        holder.start();
    }
}
