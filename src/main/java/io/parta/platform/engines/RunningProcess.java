package io.parta.platform.engines;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process by its id and the moment of its start, because systems use ids again.
 *
 * @param startedAt {@link Instant#EPOCH} where the system does not tell
 */
record RunningProcess(long pid, Instant startedAt) {

    /** Linux computes the moment from the boot time, which moves when the clock is set. */
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(3);

    private static final Duration UNDER_WAY = Duration.ofSeconds(2);

    static RunningProcess current() {
        return of(ProcessHandle.current());
    }

    static RunningProcess of(ProcessHandle handle) {
        return new RunningProcess(handle.pid(), startOf(handle));
    }

    static Optional<RunningProcess> parse(String line) {
        String[] parts = line.strip().split(" ");
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new RunningProcess(
                            Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1]))));
        } catch (NumberFormatException expected) {
            return Optional.empty();
        }
    }

    String line() {
        return pid + " " + startedAt.toEpochMilli();
    }

    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        Duration.between(startedAt, startOf(handle)).abs().compareTo(CLOCK_DRIFT) < 0);
    }

    boolean isAlive() {
        return handle().isPresent();
    }

    /** Waits a little for an end that may be under way, then asks, then insists. */
    void end(Duration patience) {
        handle().filter(handle -> !exits(handle, UNDER_WAY)).ifPresent(handle -> {
            handle.destroy();
            if (!exits(handle, patience)) {
                handle.destroyForcibly();
                exits(handle, patience);
            }
        });
    }

    private static boolean exits(ProcessHandle handle, Duration patience) {
        CompletableFuture<ProcessHandle> exit = handle.onExit();
        try {
            exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException expected) {
            return !handle.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }
}
