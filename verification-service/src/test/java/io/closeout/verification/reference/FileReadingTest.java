package io.closeout.verification.reference;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.closeout.verification.reference.ImportTable.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileReadingTest {

    private final List<Row> rows = new ArrayList<>();

    @Test
    void readsCommasSemicolonsAndTabs() {
        csv("code,name,standardMinutes\nA,\"One, two\",5\n");
        csv("code;name;standardMinutes\nB;\"One; \"\"two\"\"\";5\n");
        csv("code\tname\tstandardMinutes\nC\tOne\t5\n");

        assertThat(rows).extracting(Row::code).containsExactly("A", "B", "C");
        assertThat(rows.get(1).document()).contains("One; \\\"two\\\"");
    }

    @Test
    void passesOverAByteOrderMarkAndEmptyLines() {
        csv("\uFEFFcode,name,standardMinutes\r\n\r\nA,One,5\r\n,,\r\n\r\n");

        assertThat(rows).extracting(Row::code).containsExactly("A");
    }

    @Test
    void namesEachFaultByItsLine() {
        var faults = csv("code,name,standardMinutes\nA,One,5\nB,Two,-5\nC,,x\n");

        assertThat(faults)
                .extracting(Faults.Fault::line, Faults.Fault::field)
                .containsExactly(tuple(3, "standardMinutes"), tuple(4, "name"), tuple(4, "standardMinutes"));
    }

    @Test
    void aRowOverTwoLinesIsNamedByItsFirst() {
        assertThat(csv("code,name,standardMinutes\nA,\"One\ntwo\",5\n\nB,x,0"))
                .extracting(Faults.Fault::line)
                .containsExactly(2, 5);
    }

    @Test
    void aRowWithTooManyCellsIsAFaultAndTheNextIsRead() {
        assertThat(csv("code,name,standardMinutes\nA,One,5,6\nB,Two,0\n"))
                .extracting(Faults.Fault::line)
                .containsExactly(2, 3);
    }

    @Test
    void keepsAHundredFaultsAndCountsAll() {
        var read = new ReadRows(Kind.OPERATIONS, 10_000, rows::addAll);
        feed("code,name,standardMinutes\n" + "A,One,0\n".repeat(250), read);

        assertThat(read.faults()).hasSize(100);
        assertThat(read.faultCount()).isEqualTo(250);
    }

    @Test
    void stopsWhereAFileIsTooLong() {
        var read = new ReadRows(Kind.OPERATIONS, 3, rows::addAll);
        feed(
                "code,name,standardMinutes\n"
                        + IntStream.range(0, 50)
                                .mapToObj(i -> "A" + i + ",One,5\n")
                                .collect(Collectors.joining()),
                read);

        assertThat(read.faults()).extracting(Faults.Fault::line).containsExactly(5);
    }

    @Test
    void refusesWhatIsNoUtf8AndWhatHasNoRows() {
        var read = new ReadRows(Kind.OPERATIONS, 3, rows::addAll);
        feed("code,name,standardMinutes\nA,Dépannage,5\n".getBytes(ISO_8859_1), read);

        assertThat(read.faults()).hasSize(1);
        assertThat(csv("code,name,standardMinutes\n")).hasSize(1);
        assertThat(csv("")).hasSize(1);
        assertThat(csv("code,code\nA,B\n")).hasSize(1);
    }

    @Test
    void anUnclosedQuoteIsAFaultNotACrash() {
        assertThat(csv("code,name,standardMinutes\nA,\"One,5\nB,Two,5\n")).isNotEmpty();
    }

    @Test
    void readsJsonWithNumbersAndLists() {
        assertThat(json("""
                [{"interventionType": "repair", "needed": ["PHOTO_AFTER", "PHOTO_BEFORE"]}]""", Kind.EVIDENCE)).isEmpty();
        assertThat(json("""
                [{"code": "A", "name": "One", "standardMinutes": 5}]""", Kind.OPERATIONS)).isEmpty();

        assertThat(rows.getFirst().document()).contains("PHOTO_AFTER|PHOTO_BEFORE");
    }

    @Test
    void refusesJsonOfAnotherShape() {
        assertThat(json("{}", Kind.PARTS)).hasSize(1);
        assertThat(json("[1]", Kind.PARTS)).hasSize(1);
        assertThat(json("[{\"code\": {}}]", Kind.PARTS)).hasSize(1);
        assertThat(json("[{\"code\": \"A\"", Kind.PARTS)).hasSize(1);
        assertThat(json("[{\"code\": \"A\", \"code\": \"B\"}]", Kind.PARTS)).hasSize(1);
        assertThat(json("[] []", Kind.PARTS)).hasSize(1);
    }

    private List<Faults.Fault> csv(String file) {
        var read = new ReadRows(Kind.OPERATIONS, 10_000, rows::addAll);
        feed(file, read);
        return read.faults();
    }

    private static void feed(String file, ReadRows read) {
        feed(file.getBytes(UTF_8), read);
    }

    private static void feed(byte[] file, ReadRows read) {
        try {
            CsvFile.read(new ByteArrayInputStream(file), read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.end();
    }

    private List<Faults.Fault> json(String file, Kind kind) {
        var read = new ReadRows(kind, 10_000, rows::addAll);
        try {
            JsonFile.read(new ByteArrayInputStream(file.getBytes(UTF_8)), read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.end();
        return read.faults();
    }
}
