package io.parta.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.chat.ChatActs;
import io.parta.platform.live.LiveEvent;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LV-7: nothing from before the viewer's visible history or from an absence. */
class ChatHorizonTest {

    private static final long JOINED = 1_000_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{[1,)}        | 1  | true",
                "{[1,)}        | 99 | true",
                "{[5,)}        | 4  | false",
                "{[5,)}        | 5  | true",
                "{[1,3),[7,)}  | 2  | true",
                "{[1,3),[7,)}  | 3  | false",
                "{[1,3),[7,)}  | 6  | false",
                "{[1,3),[7,)}  | 7  | true",
                "{}            | 1  | false"
            })
    void showsMessagesByTheirNumber(String visible, int message, boolean shown) {
        var event = event(new JsonObject().put(ChatActs.SEQUENCE, message), 0);

        assertThat(ChatHorizon.of(visible, JOINED, false).shows(event)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{[1,)}       | 999999  | true",
                "{[5,)}       | 999999  | false",
                "{[5,)}       | 1000000 | true",
                "{[1,3),[7,)} | 999999  | false"
            })
    void showsWhatIsNoMessageByItsTime(String visible, long at, boolean shown) {
        assertThat(ChatHorizon.of(visible, JOINED, false).shows(event(new JsonObject(), at)))
                .isEqualTo(shown);
    }

    /** LV-7: of an absence in which nobody wrote, the numbers of messages know nothing. */
    @Test
    void showsWhoeverReturnedNothingOfTheirAbsence() {
        assertThat(ChatHorizon.of("{[1,)}", JOINED, true).shows(event(new JsonObject(), 999999)))
                .isFalse();
    }

    private static LiveEvent event(JsonObject facts, long at) {
        return new LiveEvent(UUID.randomUUID(), 1, "MESSAGE_SENT", facts, Instant.ofEpochMilli(at));
    }
}
