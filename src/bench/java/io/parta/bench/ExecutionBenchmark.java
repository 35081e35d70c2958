package io.parta.bench;

import io.vertx.core.buffer.Buffer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** From the cached document and its variables to the bytes of the answer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExecutionBenchmark {

    @Param
    public Engine engine;

    @Param
    public Workload workload;

    private static final long WARM_UP_NANOSECONDS = 4_000_000_000L;

    private Prepared prepared;

    /** Warms up by processor time: a process that waits for its turn gets no warmer by the clock. */
    @Setup
    public void prepare(Blackhole sink) {
        prepared = engine.prepare(new SchoolSchema(), workload);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long until = threads.getCurrentThreadCpuTime() + WARM_UP_NANOSECONDS;
        while (threads.getCurrentThreadCpuTime() < until) {
            sink.consume(prepared.answer());
        }
    }

    @Benchmark
    public Buffer answer() {
        return prepared.answer();
    }
}
