package io.parta.bench.delivery;

import io.parta.packaged.PackagedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What an instance has taken of the machine, as the system and the instance itself account for it. */
record Footprint(PackagedService service) {

    private static final double BYTES_PER_MEGABYTE = 1024 * 1024;
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    Duration processorTime() {
        return service.process().toHandle().info().totalCpuDuration().orElseThrow();
    }

    /** Memory that is resident, in megabytes. */
    double resident() {
        Path status = Path.of("/proc", String.valueOf(service.process().pid()), "status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / KILOBYTES_PER_MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Heap in use, what may be collected included, in megabytes. */
    double heap() {
        return metric("jvm_memory_used_bytes{area=\"heap\"") / BYTES_PER_MEGABYTE;
    }

    int subscriptions() {
        return (int) metric("parta_live_subscriptions");
    }

    int sockets() {
        return (int) metric("parta_websocket_sockets");
    }

    /** Sum of the samples whose line begins so. */
    private double metric(String beginning) {
        return service.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
