package io.closeout.kit.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.closeout.kit.look.ProblemBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final int LONGEST_CELL = 50;

    private final List<FileRow> kept = new ArrayList<>();
    private final List<Integer> batches = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,name\nA,\"One, \"\"two\"\"\"\n",
                "code;name\r\nA;\"One, \"\"two\"\"\"",
                "code\tname\nA\tOne, \"two\"\n"
            })
    void readsCommasSemicolonsAndTabs(String file) {
        assertThat(read(file)).isEmpty();

        assertThat(kept)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.typed()).containsExactly(entry("code", "A"), entry("name", "One, \"two\"")));
    }

    @Test
    void passesOverAByteOrderMarkEmptyLinesAndEmptyCellsAtTheEnd() {
        assertThat(read("\uFEFFcode,name\r\n\r\nA,One,,\r\n,,,\r\n\r\nB\r\n")).isEmpty();

        assertThat(kept).extracting(FileRow::line).containsExactly(3, 6);
        assertThat(kept.getLast().typed()).containsOnlyKeys("code");
    }

    @Test
    void aRowOverTwoLinesIsNamedByItsFirst() {
        assertThat(read("code,name\nx,\"One\ntwo\"\n\nx,y"))
                .extracting(Fault::line)
                .containsExactly(2, 5);
    }

    @Test
    void aRowWithTooManyCellsIsAFaultAndTheNextIsRead() {
        assertThat(read("code,name\nA,One,5\nx,Two\n")).extracting(Fault::line).containsExactly(2, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is missing: the first line names the columns",
                "code,name|is the end: the file has no rows",
                "code,code|names a column twice",
                "'PK\u0003\u0004 and so on'|is the beginning of an Excel workbook; save it as CSV UTF-8"
            })
    void saysWhatIsWrongWithTheFile(String file, String detail) {
        assertThat(read(file)).containsExactly(new Fault(1, "", detail));
    }

    @Test
    void aHeadingThatIsRefusedIsTheOnlyFault() {
        var file = new CsvFile(LONGEST_CELL, (cells, fault) -> {
            fault.accept("lacks what it needs");
            return cells;
        });

        assertThat(rows(10).read(file, bytes("code\nA\nx\n")).named())
                .containsExactly(new Fault(1, "", "lacks what it needs"));
        assertThat(kept).isEmpty();
    }

    @Test
    void otherEncodingsAndNoiseAreFaultsNotACrash() {
        var noise = new byte[100_000];
        new Random(7).nextBytes(noise);

        assertThat(faults("code\nDépannage\n".getBytes(ISO_8859_1)))
                .extracting(Fault::detail)
                .containsExactly("is not UTF-8 text; save the file as CSV UTF-8");
        assertThat(faults(("code\n" + "A\n".repeat(10_000) + "Dépannage\n").getBytes(ISO_8859_1)))
                .extracting(Fault::detail)
                .containsExactly("is not UTF-8 text; save the file as CSV UTF-8");
        assertThat(faults("code\nA\n".getBytes(UTF_16))).isNotEmpty();
        assertThat(faults(noise)).isNotEmpty();
        assertThat(read("code,name\nA,\"One\nB,Two\n")).isNotEmpty();
    }

    @Test
    void aCellHasABound() {
        assertThat(read("code\nA\n" + "B".repeat(LONGEST_CELL + 1) + "\n")).hasSize(1);
    }

    @Test
    void countsAllFaultsAndNamesAHundred() {
        var faults = rows(10_000).read(csv(), bytes("code\n" + "x\n".repeat(5_000)));

        assertThat(faults.count()).isEqualTo(5_000);
        assertThat(faults.named()).hasSize(100).last().returns(101, Fault::line);
    }

    @Test
    void stopsBehindTheMostRows() {
        assertThat(rows(3).read(csv(), bytes("code\n" + "A\n".repeat(50))).named())
                .containsExactly(new Fault(5, "", "is more than a file may hold: at most 3 rows"));
    }

    @Test
    void soundRowsGoOnInThousands() {
        assertThat(read(numbered(2_001))).isEmpty();
        assertThat(batches).containsExactly(1_000, 1_000, 1);
    }

    @Test
    void behindAFaultNothingGoesOn() {
        assertThat(read(numbered(1_500) + "x\n" + "A\n".repeat(1_500))).hasSize(1);
        assertThat(batches).containsExactly(1_000);
    }

    @Test
    void whatIsCutOffIsNotTakenForAnotherFault() {
        var cut = new SequenceInputStream(bytes("code\nA\nB\n" + "\n".repeat(20_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });

        assertThat(rows(10).read(csv(), cut).named()).singleElement().satisfies(fault -> {
            assertThat(fault.detail()).isEqualTo("was cut off while it was read");
            assertThat(fault.line()).isBetween(1, 3);
        });
    }

    private static String numbered(int rows) {
        return IntStream.range(0, rows).mapToObj(i -> "A" + i + "\n").collect(Collectors.joining("", "code\n", ""));
    }

    private List<Fault> read(String file) {
        return faults(file.getBytes(UTF_8));
    }

    /** Whatever is said is known in every language. */
    private List<Fault> faults(byte[] file) {
        var named = rows(10_000).read(csv(), new ByteArrayInputStream(file)).named();
        assertThat(named)
                .filteredOn(fault -> fault.field().isEmpty())
                .extracting(Fault::detail)
                .allMatch(new ProblemBook(List.of())::knows);
        return named;
    }

    private static CsvFile csv() {
        return new CsvFile(LONGEST_CELL, Heading.AS_TYPED);
    }

    private ReadRows<FileRow> rows(int most) {
        return new ReadRows<>(most, CsvFileTest::unlessItIsX, batch -> {
            batches.add(batch.size());
            kept.addAll(batch);
        });
    }

    private static @Nullable FileRow unlessItIsX(FileRow row, Faults faults) {
        faults.unless(!"x".equals(row.typed().get("code")), "code", "is x");
        return "x".equals(row.typed().get("code")) ? null : row;
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
