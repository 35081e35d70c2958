package io.parta.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LV-2: the cursor of an ordered topic. */
class LiveCursorTest {

    private final UUID topic = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 31, 32, 123_456_789, Long.MAX_VALUE})
    void readsWhatItWrote(long sequence) {
        var cursor = new LiveCursor(topic, sequence);

        assertThat(LiveCursor.decode(cursor.encode())).contains(cursor);
        assertThat(LiveCursor.after(topic, cursor.encode())).isEqualTo(sequence);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void readsTopicsOfAnyBits(long bits) {
        var cursor = new LiveCursor(new UUID(bits, bits), 7);

        assertThat(LiveCursor.decode(cursor.encode())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "abc",
                "00000000000000000000000000000000000000",
                "ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ",
                "vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv"
            })
    void refusesAnyOtherText(String text) {
        assertThat(LiveCursor.decode(text)).isEmpty();
    }

    @Test
    void refusesTheCursorOfAnotherTopic() {
        String foreign = new LiveCursor(UUID.randomUUID(), 5).encode();

        assertThatThrownBy(() -> LiveCursor.after(topic, foreign))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.INVALID_CURSOR));
    }

    @Test
    void noCursorMeansFromNowOn() {
        assertThat(LiveCursor.after(topic, null)).isNull();
    }
}
