package io.parta.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The viewer of a shared frame is nobody: a resolver that asks who it is was declared independent wrongly. */
class SyntheticViewerTest {

    private static final Viewer READERS = Viewer.synthetic("insiders:1");

    @ParameterizedTest
    @MethodSource
    void whoAsksForAPersonOrALogInMeetsABug(ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not viewer-independent");
    }

    static Stream<ThrowingCallable> whoAsksForAPersonOrALogInMeetsABug() {
        return Stream.of(
                READERS::personId,
                READERS::requirePersonId,
                READERS::requirePerson,
                READERS::requireLogIn,
                () -> READERS.require(RealmRole.OPERATOR));
    }

    @Test
    void itIsOfItsClassAndOfNoOther() {
        assertThat(READERS.isOfClass("insiders:1")).isTrue();
        assertThat(READERS.isOfClass("insiders:2")).isFalse();
        assertThat(Viewer.ANONYMOUS.isOfClass("insiders:1")).isFalse();
        assertThat(READERS.isPerson()).isFalse();
        assertThat(READERS.isOperator()).isFalse();
    }

    @Test
    void aSubjectThatIsNamedLikeAClassIsNotOfIt() {
        var vendor =
                new Viewer(Viewer.Kind.VENDOR, null, "client", "insiders:1", null, Set.of(), Set.of(), Instant.MAX);

        assertThat(vendor.isOfClass("insiders:1")).isFalse();
    }
}
