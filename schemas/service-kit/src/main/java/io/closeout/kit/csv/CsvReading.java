package io.closeout.kit.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file being read. */
final class CsvReading {

    static final int LONGEST_HEADER = 8_192;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String NO_UTF8 = "is not UTF-8 text; save the file as CSV UTF-8";
    private static final String WORKBOOK = "PK\u0003\u0004";

    private final CsvMapper csv;
    private final Heading heading;
    private final FileRow.Taker taker;
    private int line = 1;

    CsvReading(CsvMapper csv, Heading heading, FileRow.Taker taker) {
        this.csv = csv;
        this.heading = heading;
        this.taker = taker;
    }

    void read(BufferedReader text) throws IOException {
        try {
            var start = start(text);
            if (start.startsWith(WORKBOOK)) {
                fault("is the beginning of an Excel workbook; save it as CSV UTF-8");
            } else {
                rows(text, start);
            }
        } catch (CharacterCodingException e) {
            fault(NO_UTF8);
        } catch (JsonProcessingException e) {
            unreadable(e);
        }
    }

    /** The library wraps whatever fails in the middle of a row. */
    private void unreadable(JsonProcessingException failure) throws IOException {
        var cause = failure.getCause();
        if (cause instanceof CharacterCodingException) {
            fault(NO_UTF8);
        } else if (cause instanceof IOException gone && !(cause instanceof JsonProcessingException)) {
            throw gone;
        } else {
            fault("is followed by what is no line of a CSV file");
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

    private void rows(BufferedReader text, String start) throws IOException {
        try (var cells = cells(text, start)) {
            if (!cells.hasNextValue()) {
                fault("is missing: the first line names the columns");
                return;
            }
            var faults = new ArrayList<String>();
            var columns = heading.columns(List.of(cells.nextValue()), faults::add);
            if (new HashSet<>(columns).size() < columns.size()) {
                faults.add("names a column twice");
            }
            faults.forEach(this::fault);
            var more = faults.isEmpty();
            while (more && cells.hasNextValue()) {
                // The parser stands before the first cell of the row.
                line = cells.getCurrentLocation().getLineNr();
                more = row(columns, cells.nextValue());
            }
        }
    }

    private MappingIterator<String[]> cells(BufferedReader text, String start) throws IOException {
        var header = start.lines().findFirst().orElse("");
        var separator = header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
        return csv.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .readValues(text);
    }

    /** @return whether more is wanted */
    private boolean row(List<String> columns, String[] cells) {
        if (Arrays.stream(cells).allMatch(String::isBlank)) {
            return true;
        }
        if (Arrays.stream(cells).skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            fault("has more cells than the first line");
            return true;
        }
        return taker.row(new FileRow(line, typed(columns, cells)));
    }

    private static Map<String, String> typed(List<String> columns, String[] cells) {
        var typed = new LinkedHashMap<String, String>();
        for (var i = 0; i < Math.min(cells.length, columns.size()); i++) {
            typed.put(columns.get(i), cells[i]);
        }
        return typed;
    }

    private void fault(String detail) {
        taker.fault(line, detail);
    }
}
