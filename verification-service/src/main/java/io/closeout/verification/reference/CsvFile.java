package io.closeout.verification.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A CSV file (RFC 4180, UTF-8) whose header names the fields. Commas, semicolons and tabs are told apart by the header;
 * a byte order mark is passed over.
 */
final class CsvFile {

    private static final int LONGEST_HEADER = 8_192;
    private static final int LONGEST_CELL = 40_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CsvMapper CSV = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final FileRow.Taker taker;
    private int line = 1;

    private CsvFile(FileRow.Taker taker) {
        this.taker = taker;
    }

    static void read(InputStream file, FileRow.Taker taker) throws IOException {
        new CsvFile(taker).read(file);
    }

    private void read(InputStream file) throws IOException {
        var strict = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var rows = rows(new BufferedReader(new InputStreamReader(file, strict)))) {
            if (!rows.hasNextValue()) {
                taker.fault(1, "is missing: the first line names the fields");
                return;
            }
            var header = List.of(rows.nextValue());
            if (new HashSet<>(header).size() < header.size()) {
                taker.fault(1, "names a field twice");
                return;
            }
            rows(rows, header);
        } catch (CharacterCodingException e) {
            taker.fault(line, "is not UTF-8 text; save the file as CSV UTF-8");
        } catch (JsonProcessingException e) {
            taker.fault(line, "is followed by what is no line of a CSV file");
        }
    }

    private void rows(MappingIterator<String[]> rows, List<String> header) throws IOException {
        var more = true;
        while (more && rows.hasNextValue()) {
            // The parser stands before the first cell of the row.
            line = rows.getCurrentLocation().getLineNr();
            more = row(header, rows.nextValue());
        }
    }

    private static MappingIterator<String[]> rows(BufferedReader reader) throws IOException {
        return CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator(reader)))
                .readValues(reader);
    }

    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        reader.mark(LONGEST_HEADER);
        var start = new char[LONGEST_HEADER];
        var length = Math.max(0, reader.read(start, 0, LONGEST_HEADER));
        reader.reset();
        var header = new String(start, 0, length).lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /** @return whether more is wanted */
    private boolean row(List<String> header, String[] cells) {
        if (cells.length > header.size()) {
            taker.fault(line, "has more cells than the first line");
            return true;
        }
        if (Arrays.stream(cells).allMatch(String::isBlank)) {
            return true;
        }
        var typed = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.length; i++) {
            typed.put(header.get(i), cells[i]);
        }
        return taker.row(new FileRow(line, typed));
    }
}
