package io.parta.platform.graphql.execution.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of the calls of resolvers: as much for a thousand objects as for one. */
class ResolverObservationTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<SpanData> spans = new ArrayList<>();

    @Test
    void aCallIsTimedOnceAndItsObjectsAreCounted() {
        var trace = tracing(true, Sampler.alwaysOn()).began("query", "Classes");

        trace.resolvers().began("Organization.classes", 30).ended(false);
        trace.resolvers().began("Organization.classes", 12).ended(true);
        trace.ended(false);

        assertThat(registry.get("parta.graphql.field")
                        .tags("field", "Organization.classes", "outcome", "ok")
                        .functionTimer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("parta.graphql.field")
                        .tags("field", "Organization.classes", "outcome", "error")
                        .functionTimer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("parta.graphql.field.objects").functionCounter().count())
                .isEqualTo(42);
        assertThat(spans).isEmpty();
    }

    @Test
    void aSampledOperationHasASpanOfEachCallBelowItsOwn() {
        var trace = tracing(false, Sampler.alwaysOn()).began("query", "Classes");

        trace.resolvers().began("Organization.classes", 30).ended(false);
        trace.resolvers().began("Class.teacher", 600).ended(true);
        trace.ended(false);

        assertThat(spans)
                .extracting(SpanData::getName)
                .containsExactly("Organization.classes", "Class.teacher", "query Classes");
        assertThat(spans.subList(0, 2))
                .extracting(SpanData::getParentSpanId)
                .containsOnly(spans.get(2).getSpanId());
        assertThat(spans.get(0).getAttributes().get(AttributeKey.longKey("parta.graphql.objects")))
                .isEqualTo(30);
        assertThat(spans.get(1).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(registry.get("parta.graphql.field").functionTimers()).hasSize(4);
    }

    @Test
    void anOperationThatIsNotSampledIsTimedOnly() {
        var tracing = tracing(false, Sampler.alwaysOff());

        var trace = tracing.began("query", null);
        trace.resolvers().began("Organization.classes", 30).ended(false);
        trace.ended(true);

        assertThat(spans).isEmpty();
        assertThat(registry.get("parta.graphql.field.objects").functionCounter().count())
                .isEqualTo(30);
    }

    @Test
    void theFirstEndOfASpanIsItsEnd() {
        var trace = tracing(false, Sampler.alwaysOn()).began("query", "Classes");

        trace.ended(false);
        trace.ended(true);

        assertThat(spans).hasSize(1);
        assertThat(spans.get(0).getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    private OperationTracing tracing(boolean off, Sampler sampler) {
        var provider = SdkTracerProvider.builder()
                .setSampler(sampler)
                .addSpanProcessor(new Recording())
                .build();
        var telemetry = OpenTelemetrySdk.builder().setTracerProvider(provider).build();
        return new OperationTracing(telemetry, off, new ResolverMeters(registry));
    }

    private final class Recording implements SpanProcessor {

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            spans.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
