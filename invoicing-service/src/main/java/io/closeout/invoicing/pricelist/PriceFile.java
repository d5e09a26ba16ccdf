package io.closeout.invoicing.pricelist;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.closeout.invoicing.pricelist.Upload.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads a CSV file (RFC 4180, UTF-8) row by row, whatever its size. The header names the columns; commas, semicolons and
 * tabs are told apart by it, and a byte order mark is passed over. Sound rows go on in thousands as long as there is no
 * fault.
 */
final class PriceFile {

    private static final int BATCH = 1_000;
    private static final int LONGEST_HEADER = 8_192;
    private static final int LONGEST_CELL = 4_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String WORKBOOK = "PK\u0003\u0004";
    private static final CsvMapper CSV = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final RowReader reader;
    private final int mostRows;
    private final Consumer<List<UploadRow>> sound;
    private final Faults faults = new Faults();
    private final List<UploadRow> waiting = new ArrayList<>(BATCH);
    private int line = 1;
    private int rows;

    PriceFile(RowReader reader, int mostRows, Consumer<List<UploadRow>> sound) {
        this.reader = reader;
        this.mostRows = mostRows;
        this.sound = sound;
    }

    /** Says what cannot be read instead of throwing it; stops there. */
    Faults read(InputStream file) {
        var strict = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new BufferedReader(new InputStreamReader(file, strict), LONGEST_HEADER)) {
            read(text);
        } catch (CharacterCodingException e) {
            fault("is not UTF-8 text; save the file as CSV UTF-8");
        } catch (JsonProcessingException e) {
            fault("is followed by what is no line of a CSV file");
        } catch (IOException e) {
            fault("was cut off while it was read");
        }
        if (rows == 0 && faults.count() == 0) {
            fault("is the end: the file has no rows");
        }
        if (faults.count() == 0 && !waiting.isEmpty()) {
            sound.accept(List.copyOf(waiting));
        }
        return faults;
    }

    private void read(BufferedReader text) throws IOException {
        var start = start(text);
        if (start.startsWith(WORKBOOK)) {
            fault("is the beginning of an Excel workbook; save it as CSV UTF-8");
            return;
        }
        try (var cells = cells(text, start)) {
            if (!cells.hasNextValue()) {
                fault("is missing: the first line names the columns");
                return;
            }
            var header = header(cells.nextValue());
            var more = faults.count() == 0;
            while (more && cells.hasNextValue()) {
                // The parser stands before the first cell of the row.
                line = cells.getCurrentLocation().getLineNr();
                more = row(header, cells.nextValue());
            }
        }
    }

    private static String start(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        var start = new char[LONGEST_HEADER];
        var length = Math.max(0, text.read(start, 0, LONGEST_HEADER));
        text.reset();
        return new String(start, 0, length);
    }

    private static MappingIterator<String[]> cells(BufferedReader text, String start) throws IOException {
        var header = start.lines().findFirst().orElse("");
        var separator = header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
        return CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .readValues(text);
    }

    /** A column that we do not know may be one of ours, misspelt: it is not passed over. */
    private List<String> header(String[] cells) {
        var header = Arrays.stream(cells).map(PriceFile::column).toList();
        header.stream()
                .filter(name -> !RowReader.COLUMNS.contains(name))
                .map(PriceFile::printable)
                .forEach(name -> fault("names a column that a price list does not have: %s".formatted(name)));
        RowReader.COLUMNS.stream()
                .filter(name -> RowReader.REQUIRED.contains(name) && !header.contains(name))
                .forEach(name -> fault("lacks the column %s".formatted(name)));
        if (new HashSet<>(header).size() < header.size()) {
            fault("names a column twice");
        }
        return header;
    }

    private static String column(String cell) {
        return RowReader.COLUMNS.stream()
                .filter(name -> name.equalsIgnoreCase(cell.strip()))
                .findFirst()
                .orElse(cell.strip());
    }

    private static String printable(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return plain.isEmpty() ? "–" : plain.substring(0, Math.min(plain.length(), 40));
    }

    /** @return whether more is wanted */
    private boolean row(List<String> header, String[] cells) {
        if (Arrays.stream(cells).allMatch(String::isBlank)) {
            return true;
        }
        rows++;
        if (rows > mostRows) {
            fault("is more than a file may hold: at most %d rows".formatted(mostRows));
            return false;
        }
        if (Arrays.stream(cells).skip(header.size()).anyMatch(cell -> !cell.isBlank())) {
            fault("has more cells than the first line");
            return true;
        }
        var row = reader.read(line, typed(header, cells), faults);
        if (row != null && faults.count() == 0) {
            waiting.add(row);
            flush();
        }
        return true;
    }

    private static Map<String, String> typed(List<String> header, String[] cells) {
        var typed = new HashMap<String, String>();
        for (var i = 0; i < Math.min(cells.length, header.size()); i++) {
            typed.put(header.get(i), cells[i]);
        }
        return typed;
    }

    private void flush() {
        if (waiting.size() == BATCH) {
            sound.accept(List.copyOf(waiting));
            waiting.clear();
        }
    }

    private void fault(String detail) {
        faults.add(new Fault(line, "", detail));
    }
}
