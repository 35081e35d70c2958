package io.parta.platform.graphql.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameWriterTest {

    private static final String HEAD = "{\"id\":\"я\",\"payload\":";

    private final EmbeddedChannel server = new EmbeddedChannel(new WebSocket13FrameEncoder(false));
    private final EmbeddedChannel client =
            new EmbeddedChannel(new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                    .expectMaskedFrames(false)
                    .maxFramePayloadLength(FrameWriter.MAX_FRAME_BYTES)
                    .build()));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 102, 103, 104, 105, 1_000, 65_511, 65_512, 65_513, 200_000})
    void aClientReadsWhatWasWritten(int length) {
        String payload = "x".repeat(length);

        new FrameWriter(server).write(Buffer.buffer(HEAD), Buffer.buffer(payload), Buffer.buffer("}"));

        var frames = received();
        assertThat(frames.get(0)).isInstanceOf(TextWebSocketFrame.class);
        assertThat(frames.subList(1, frames.size())).allMatch(ContinuationWebSocketFrame.class::isInstance);
        assertThat(frames)
                .extracting(WebSocketFrame::isFinalFragment)
                .endsWith(true)
                .containsOnlyOnce(true);
        assertThat(text(frames)).isEqualTo(HEAD + payload + "}");
    }

    @Test
    void partsAreWrittenAgainAndAgain() {
        var writer = new FrameWriter(server);
        var part = Buffer.buffer("again");

        writer.write(part);
        writer.write(part);

        assertThat(received()).hasSize(2).allMatch(frame -> text(List.of(frame)).equals("again"));
    }

    @Test
    void anotherChannelIsRefused() {
        assertThatThrownBy(() -> new FrameWriter(new EmbeddedChannel())).isInstanceOf(NullPointerException.class);
    }

    private List<WebSocketFrame> received() {
        var frames = new ArrayList<WebSocketFrame>();
        for (Object bytes = server.readOutbound(); bytes != null; bytes = server.readOutbound()) {
            client.writeInbound(bytes);
        }
        for (WebSocketFrame frame = client.readInbound(); frame != null; frame = client.readInbound()) {
            frames.add(frame);
        }
        return frames;
    }

    private static String text(List<WebSocketFrame> frames) {
        var all = Buffer.buffer();
        frames.forEach(frame -> all.appendBuffer(Buffer.buffer(frame.content())));
        return all.toString(StandardCharsets.UTF_8);
    }
}
