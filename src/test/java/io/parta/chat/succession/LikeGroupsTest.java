package io.parta.chat.succession;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.chat.succession.LikeGroups.Group;
import io.parta.chat.succession.LikeGroups.Pair;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CH-4: chats that are alike in pairs are groups, each chat in one. */
class LikeGroupsTest {

    @Test
    void reachesByPairsAndNamesAGroupByItsOldest() {
        var groups = LikeGroups.of(List.of(pair(3, 5, true), pair(1, 2, true), pair(5, 4, false)));

        assertThat(groups)
                .containsExactly(
                        new Group(key(1), List.of(key(1), key(2)), true, false),
                        new Group(key(3), List.of(key(3), key(4), key(5)), true, true));
    }

    @Test
    void makesNoneOfNothing() {
        assertThat(LikeGroups.of(List.of())).isEmpty();
    }

    @Test
    void bearsALongChainTheSamePairTwiceAndAPairOfOne() {
        var chain = IntStream.range(0, 5_000).mapToObj(i -> pair(i + 1, i, false));
        var again = IntStream.range(0, 5_000).mapToObj(i -> pair(i, i + 1, false));
        var pairs = Stream.of(chain, again, IntStream.of(7).mapToObj(i -> pair(i, i, false)))
                .flatMap(each -> each)
                .toList();

        var groups = LikeGroups.of(pairs);

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.key()).isEqualTo(key(0));
            assertThat(group.members()).hasSize(5_001);
        });
    }

    private static Pair pair(int one, int other, boolean byTitle) {
        return new Pair(key(one), key(other), byTitle);
    }

    private static UUID key(int number) {
        return new UUID(0, number);
    }
}
