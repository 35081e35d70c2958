package io.parta.bench;

import io.vertx.core.buffer.Buffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the cached document and its variables to the bytes of the answer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExecutionBenchmark {

    @Param
    public Engine engine;

    @Param
    public Workload workload;

    private Prepared prepared;

    @Setup
    public void prepare() {
        prepared = engine.prepare(new SchoolSchema(), workload);
    }

    @Benchmark
    public Buffer answer() {
        return prepared.answer();
    }
}
