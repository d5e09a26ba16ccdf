package io.closeout.verification.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.closeout.kit.csv.Fault;
import io.closeout.kit.csv.FileFormat;
import io.closeout.kit.csv.ReadRows;
import io.closeout.verification.reference.ImportTable.Row;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileReadingTest {

    private final List<Row> rows = new ArrayList<>();

    @Test
    void namesEachFaultByItsLine() {
        var faults = csv("code,name,standardMinutes\nA,One,5\nB,Two,-5\nC,,x\n");

        assertThat(faults)
                .extracting(Fault::line, Fault::field)
                .containsExactly(tuple(3, "standardMinutes"), tuple(4, "name"), tuple(4, "standardMinutes"));
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

    private List<Fault> csv(String file) {
        return read(file, ImportFile.CSV, Kind.OPERATIONS);
    }

    private List<Fault> json(String file, Kind kind) {
        return read(file, JsonFile::read, kind);
    }

    private List<Fault> read(String file, FileFormat format, Kind kind) {
        return new ReadRows<Row>(100, (row, faults) -> ImportFile.row(kind, row, faults), rows::addAll)
                .read(format, new ByteArrayInputStream(file.getBytes(UTF_8)))
                .named();
    }
}
