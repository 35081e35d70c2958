package io.parta.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ME-1: what a text is, and what its parts are. */
class MessageBodyTest {

    private static final String PERSON = TypeId.encode("person", UUID.randomUUID());

    @Test
    void countsCodePointsAndNotCharacters() {
        assertThat(faults("😀".repeat(4096))).isEmpty();
        assertThat(faults("😀".repeat(4097))).containsExactly("INVALID_INPUT text");
        assertThat(faults("😀😀", entity(MessageEntityKind.BOLD, 1, 1))).isEmpty();
        assertThat(faults("😀😀", entity(MessageEntityKind.BOLD, 1, 2))).containsExactly("INVALID_INPUT entities.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\u00a0\u2003", "a\u0000b", "a\u001bb", "a\ud800b", "\udc00"})
    void refusesWhatIsNoText(String text) {
        assertThat(faults(text)).containsExactly("INVALID_INPUT text");
    }

    @Test
    void keepsMarkupAsTheTextItIs() {
        var body = ((Result.Done<MessageBody>) MessageBody.of("<b>не жирно</b>\n\t&amp;", null)).value();

        assertThat(body.text()).isEqualTo("<b>не жирно</b>\n\t&amp;");
        assertThat(body.entities()).isEmpty();
    }

    @Test
    void nestsPartsAndRefusesThoseThatCross() {
        assertThat(faults("0123456789", entity(MessageEntityKind.ITALIC, 2, 3), entity(MessageEntityKind.BOLD, 0, 8)))
                .isEmpty();
        assertThat(faults("0123456789", entity(MessageEntityKind.BOLD, 0, 5), entity(MessageEntityKind.ITALIC, 5, 5)))
                .isEmpty();
        assertThat(faults("0123456789", entity(MessageEntityKind.BOLD, 0, 5), entity(MessageEntityKind.ITALIC, 4, 5)))
                .containsExactly("INVALID_INPUT entities");
    }

    @Test
    void mentionsEachPersonOnce() {
        var body = ((Result.Done<MessageBody>)
                        MessageBody.of("Аня и Аня", List.of(mention(0, PERSON), mention(6, PERSON))))
                .value();

        assertThat(body.mentioned()).hasSize(1);
    }

    @Test
    void asksForWhatAKindHasAndForNothingElse() {
        assertThat(faults("Аня", new MessageEntityInput(MessageEntityKind.MENTION, 0, 3, null, null)))
                .containsExactly("INVALID_INPUT entities.0");
        assertThat(faults("Аня", mention(0, "person_1"))).containsExactly("INVALID_INPUT entities.0");
        assertThat(faults("Аня", new MessageEntityInput(MessageEntityKind.BOLD, 0, 3, PERSON, null)))
                .containsExactly("INVALID_INPUT entities.0");
        assertThat(faults("Аня", new MessageEntityInput(MessageEntityKind.BOLD, 0, 3, "person_1", null)))
                .containsExactly("INVALID_INPUT entities.0");
        assertThat(faults("Аня", link(null))).containsExactly("INVALID_INPUT entities.0");
        assertThat(faults("Аня", link("https://school57.example/5a?b=1#c"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//example.org",
                "https://",
                "https://bank.example@evil.example/",
                "HTTPS://x y"
            })
    void refusesAddressesThatAreNotOfTheWeb(String url) {
        assertThat(faults("Аня", link(url))).containsExactly("INVALID_INPUT entities.0");
    }

    private static MessageEntityInput entity(MessageEntityKind kind, int offset, int length) {
        return new MessageEntityInput(kind, offset, length, null, null);
    }

    private static MessageEntityInput mention(int offset, String person) {
        return new MessageEntityInput(MessageEntityKind.MENTION, offset, 3, person, null);
    }

    private static MessageEntityInput link(String url) {
        return new MessageEntityInput(MessageEntityKind.LINK, 0, 3, null, url);
    }

    private static List<String> faults(String text, MessageEntityInput... entities) {
        return MessageBody.of(text, Arrays.asList(entities)) instanceof Result.Refused<MessageBody> refused
                ? refused.refusals().stream()
                        .map(refusal -> refusal.code() + " "
                                + String.join(
                                        ".",
                                        refusal.path().subList(1, refusal.path().size())))
                        .toList()
                : List.of();
    }
}
