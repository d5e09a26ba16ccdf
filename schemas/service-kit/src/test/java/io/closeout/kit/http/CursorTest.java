package io.closeout.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void bringsEveryPartOfTheKeyBack() {
        var id = new UUID(7, 9);
        var word = Cursor.of(
                        Instant.parse("2026-03-29T08:00:00.000001Z"),
                        id,
                        LocalDate.parse("2026-03-29"),
                        new BigDecimal("12.30"),
                        42L,
                        "Ștefan \"x\"")
                .toString();

        var cursor = PageRequest.of(10, word).after().orElseThrow();

        assertThat(word).matches("[A-Za-z0-9_-]+");
        assertThat(cursor.instant(0)).isEqualTo("2026-03-29T08:00:00.000001Z");
        assertThat(cursor.uuid(1)).isEqualTo(id);
        assertThat(cursor.date(2)).isEqualTo("2026-03-29");
        assertThat(cursor.decimal(3)).isEqualTo("12.30");
        assertThat(cursor.number(4)).isEqualTo(42);
        assertThat(cursor.text(5)).isEqualTo("Ștefan \"x\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "%%%",
                "bnVsbA",
                "WzFd",
                "W251bGxd",
                "eyJhIjoxfQ",
                "W10",
                "WyJcdTAwMDAiXQ",
                "WyIxZTk5OTk5Il0"
            })
    void aWordSomebodyMadeUpIsABadRequest(String word) {
        assertThatThrownBy(() -> PageRequest.of(10, word).after().orElseThrow().uuid(0))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(400));
        assertThatThrownBy(() -> PageRequest.of(10, word).after().orElseThrow().decimal(5))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aDecimalWithAHugeExponentIsABadRequest() {
        var cursor = Cursor.of("1e999999999");

        assertThatThrownBy(() -> cursor.decimal(0)).isInstanceOf(ProblemException.class);
    }

    @Test
    void theLastPagePointsNowhere() {
        var page = PageRequest.of(3, null);

        assertThat(PageView.of(rows(3), page, Cursor::of).next()).isNull();
        assertThat(page.fetch()).isEqualTo(4);
    }

    @Test
    void aFullPagePointsBehindItsLastRow() {
        var page = PageRequest.of(3, null);

        var view = PageView.of(rows(4), page, Cursor::of);

        assertThat(view.items()).containsExactly(0, 1, 2);
        assertThat(Cursor.parse(String.valueOf(view.next())).number(0)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "1.5", "many", "99999999999", "１"})
    void aLimitOutOfRangeIsABadRequest(String limit) {
        var page = new PageRequest();
        page.limit = limit;

        assertThatThrownBy(page::limit)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }

    @Test
    void withoutALimitThereAreFifty() {
        assertThat(new PageRequest().limit()).isEqualTo(50);
    }

    private static List<Integer> rows(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
