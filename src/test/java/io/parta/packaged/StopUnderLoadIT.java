package io.parta.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * A rolling update as a balancer sees it: an instance under load is told to stop, says that it is not ready, answers
 * what was sent to it and ends within 25 s. The balancer here looks every 100 ms and sends nothing more once it has seen
 * that the instance is leaving.
 */
class StopUnderLoadIT {

    private static final int SENDERS = 16;

    private final AtomicLong answered = new AtomicLong();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean inRotation = new AtomicBoolean(true);

    @Test
    void breaksNoRequest() throws Exception {
        try (var service = PackagedService.start(PackagedService.engines())) {
            await().atMost(Duration.ofSeconds(60)).until(() -> service.status("/q/health/ready") == 200);
            ExecutorService threads = Executors.newFixedThreadPool(SENDERS + 1);
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(threads.submit(() -> load(service)));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> answered.get() > 500);
            senders.add(threads.submit(() -> watch(service)));

            long asked = System.nanoTime();
            service.process().destroy();
            assertThat(service.process().waitFor(25, TimeUnit.SECONDS))
                    .as("ends within 25 s")
                    .isTrue();
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
            for (Future<?> sender : senders) {
                sender.get(30, TimeUnit.SECONDS);
            }
            threads.shutdownNow();
            System.getLogger(StopUnderLoadIT.class.getName())
                    .log(System.Logger.Level.INFO, "stopped after {0} ms, {1} requests answered", took, answered);
            assertThat(broken.stream().distinct().limit(5))
                    .as("%s of %s requests broken", broken.size(), answered)
                    .isEmpty();
        }
    }

    private void load(PackagedService service) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(service.uri("/graphql"))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ serverTime }\"}"))
                .build();
        while (inRotation.get()) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    broken.add("status " + answer.statusCode() + " " + answer.body());
                }
                answered.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                broken.add(e.toString());
            }
        }
    }

    private void watch(PackagedService service) {
        await().atMost(Duration.ofSeconds(25))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> service.status("/q/health/ready") != 200);
        inRotation.set(false);
    }
}
