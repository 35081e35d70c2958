package io.parta.chat.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.chat.ChatShelves;
import io.parta.platform.graphql.error.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FO-1: whose folders may be changed, and into which order. */
class FolderPolicyTest {

    @ParameterizedTest
    @CsvSource({"0, ", "19, ", "20, TOO_MANY_FOLDERS", "21, TOO_MANY_FOLDERS"})
    void allowsTwentyFolders(int own, String code) {
        assertThat(code(FolderPolicy.creates(keys(own)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1, ", "2, ", "3, NOT_FOUND", "0, NOT_ALLOWED"})
    void changesOnesOwnAndNotTheOneThatExistsByItself(int folder, String code) {
        assertThat(code(FolderPolicy.changes(keys(2), key(folder)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1 2 3, ", "3 1 2, ", "1 2, CONFLICT", "1 2 2, INVALID_INPUT", "1 2 4, NOT_FOUND", "1 2 3 0, NOT_FOUND"
    })
    void ordersAllOfThemOnce(String order, String code) {
        var folders = List.of(order.split(" ")).stream()
                .map(one -> key(Integer.parseInt(one)))
                .toList();
        assertThat(code(FolderPolicy.reorders(keys(3), folders))).isEqualTo(code);
    }

    private static List<UUID> keys(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(FolderPolicyTest::key).toList();
    }

    private static UUID key(int number) {
        return number == 0 ? ChatShelves.STUDY : new UUID(7, number);
    }

    private static String code(Optional<Refusal> refusal) {
        return refusal.map(one -> one.code().name()).orElse(null);
    }
}
