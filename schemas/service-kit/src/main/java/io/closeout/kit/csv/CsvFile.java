package io.closeout.kit.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;

/**
 * A CSV file (RFC 4180, UTF-8) whose first line names the columns. Commas, semicolons and tabs are told apart by it; a
 * byte order mark and empty lines are passed over.
 */
public final class CsvFile implements FileFormat {

    private final CsvMapper csv;
    private final Heading heading;

    /** @param longestCell in characters; a longer one is no cell */
    public CsvFile(int longestCell, Heading heading) {
        var constraints =
                StreamReadConstraints.builder().maxStringLength(longestCell).build();
        this.csv = CsvMapper.builder(
                        CsvFactory.builder().streamReadConstraints(constraints).build())
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        this.heading = heading;
    }

    @Override
    public void read(InputStream file, FileRow.Taker taker) throws IOException {
        var strict = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new BufferedReader(new InputStreamReader(file, strict), CsvReading.LONGEST_HEADER)) {
            new CsvReading(csv, heading, taker).read(text);
        }
    }
}
