package io.parta.platform.graphql.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paging as Relay's specification of connections has it. */
class PageRequestTest {

    private static final KeysetSql SQL = KeysetSql.of(
            "SELECT * FROM thing WHERE owner = $1 /*key*/ /*page*/",
            1,
            new KeysetSql.Column("name", KeysetSql.Type.TEXT),
            new KeysetSql.Column("id", KeysetSql.Type.UUID));

    @Test
    void asksForTwentyFromTheBeginningByDefault() {
        assertThat(PageRequest.of("things", 2, null, null, null, null))
                .isEqualTo(new PageRequest("things", 20, false, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void refusesASizeOutOfBounds(int size) {
        refused(ErrorCode.INVALID_PAGE_SIZE, size, null, null, null);
        refused(ErrorCode.INVALID_PAGE_SIZE, null, null, size, null);
    }

    @Test
    void refusesBothDirectionsAtOnce() {
        refused(ErrorCode.INVALID_PAGE_SIZE, 1, null, 1, null);
        refused(ErrorCode.INVALID_CURSOR, 1, null, null, Cursor.encode("things", List.of("a", "b")));
        refused(ErrorCode.INVALID_CURSOR, null, Cursor.encode("things", List.of("a", "b")), 1, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "bm90IGpzb24", "W10", "WyJ0aGluZ3MiLDEsMl0", "WyJ0aGluZ3MiLCJhXHUwMDAwIiwiYiJd"})
    void refusesWhatIsNoCursor(String cursor) {
        refused(ErrorCode.INVALID_CURSOR, null, cursor, null, null);
    }

    @Test
    void refusesTheCursorOfAnotherListAndOfAnotherType() {
        refused(ErrorCode.INVALID_CURSOR, null, Cursor.encode("others", List.of("a", "b")), null, null);

        var page = PageRequest.of("things", 2, 1, Cursor.encode("things", List.of("a", "not a uuid")), null, null);
        assertThatThrownBy(() -> SQL.parameters(page, Tuple.of("owner")))
                .isInstanceOfSatisfying(ApiException.class, failure -> assertThat(failure.code())
                        .isEqualTo(ErrorCode.INVALID_CURSOR));
    }

    @Test
    void makesAForwardPageOfOneRowMore() {
        var page = new PageRequest("things", 2, false, List.of("a")).page(List.of("b", "c", "d"), List::of);

        assertThat(page.items()).containsExactly("b", "c");
        assertThat(page.info()).isEqualTo(new PageInfo(true, true, page.cursors()));
        assertThat(page.info().getStartCursor()).isEqualTo(page.cursors().get(0));
        assertThat(page.info().getEndCursor()).isEqualTo(page.cursors().get(1));
    }

    @Test
    void turnsABackwardPageIntoTheOrderOfTheList() {
        var page = new PageRequest("things", 2, true, List.of("d")).page(List.of("c", "b"), List::of);

        assertThat(page.items()).containsExactly("b", "c");
        assertThat(page.info()).isEqualTo(new PageInfo(true, false, page.cursors()));
        assertThat(page.info().getStartCursor()).isEqualTo(page.cursors().get(0));
        assertThat(page.info().getEndCursor()).isEqualTo(page.cursors().get(1));
    }

    @Test
    void anEmptyPageHasNoCursors() {
        var page = PageRequest.of("things", 1, null, null, null, null).page(List.<String>of(), List::of);

        assertThat(page.info()).isEqualTo(new PageInfo(false, false, List.of()));
        assertThat(page.info().getStartCursor()).isNull();
        assertThat(page.info().getEndCursor()).isNull();
    }

    @Test
    void writesOneConstantStatementForEachDirectionAndEnd() {
        var id = UUID.randomUUID();
        var from = PageRequest.of("things", 2, 5, null, null, null);
        var after = PageRequest.of("things", 2, 5, Cursor.encode("things", List.of("a", id.toString())), null, null);
        var last = PageRequest.of("things", 2, null, null, 5, null);
        var before = PageRequest.of("things", 2, null, null, 5, Cursor.encode("things", List.of("a", id.toString())));

        assertThat(SQL.text(from)).isEqualTo("SELECT * FROM thing WHERE owner = $1  ORDER BY name, id LIMIT $2");
        assertThat(SQL.text(after))
                .isEqualTo("SELECT * FROM thing WHERE owner = $1 AND (name, id) > ($3::text, $4::uuid) "
                        + "ORDER BY name, id LIMIT $2");
        assertThat(SQL.text(last))
                .isEqualTo("SELECT * FROM thing WHERE owner = $1  ORDER BY name DESC, id DESC LIMIT $2");
        assertThat(SQL.text(before))
                .isEqualTo("SELECT * FROM thing WHERE owner = $1 AND (name, id) < ($3::text, $4::uuid) "
                        + "ORDER BY name DESC, id DESC LIMIT $2");
        assertThat(SQL.parameters(after, Tuple.of("owner")).deepToString())
                .isEqualTo(Tuple.of("owner", 6, "a", id).deepToString());
    }

    private static void refused(ErrorCode code, Integer first, String after, Integer last, String before) {
        assertThatThrownBy(() -> PageRequest.of("things", 2, first, after, last, before))
                .isInstanceOfSatisfying(ApiException.class, failure -> assertThat(failure.code())
                        .isEqualTo(code));
    }
}
