package io.closeout.kit.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+32", "-5", "@home", "\ttab", "\rreturn"})
    void whatASpreadsheetWouldReckonIsText(String text) {
        assertThat(CsvLine.of(List.of("a", text))).startsWith(text.startsWith("\r") ? "a,\"'" : "a,'");
    }

    @Test
    void plainCellsStandAsTheyAre() {
        assertThat(CsvLine.of(List.of("a", "", "b c", "1.50"))).isEqualTo("a,,b c,1.50\r\n");
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        var cells = List.of("\"quoted\"", "a,b;c", "two\nlines", "'plain", "é–");
        var read = new ArrayList<FileRow>();

        new ReadRows<FileRow>(10, (row, faults) -> row, read::addAll)
                .read(
                        new CsvFile(50, Heading.AS_TYPED),
                        new ByteArrayInputStream(("a,b,c,d,e\r\n" + CsvLine.of(cells)).getBytes(UTF_8)));

        assertThat(read)
                .singleElement()
                .satisfies(row -> assertThat(row.typed().values()).containsExactlyElementsOf(cells));
    }
}
