package io.closeout.report.parties;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a CSV file (RFC 4180, UTF-8) as if it were JSON: the header names the fields, {@code address.city} reaches into
 * an object, kinds are separated by a bar, and an empty cell is an absent field.
 */
@ApplicationScoped
class PartyCsv {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private static final Set<String> NUMBERS = Set.of("latitude", "longitude");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,20})?");

    List<JsonNode> rows(String file) {
        var text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        try (var rows = CSV.readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(text)) {
            var nodes = new ArrayList<JsonNode>();
            while (rows.hasNextValue()) {
                nodes.add(node(rows.nextValue()));
            }
            return nodes;
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null
                    ? "?"
                    : Integer.toString(e.getLocation().getLineNr());
            throw ProblemException.badRequest("Line %s is no line of a CSV file with a header.".formatted(line));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode node(Map<String, String> cells) {
        var row = CSV.createObjectNode();
        cells.forEach((column, cell) -> {
            if (cell != null && !cell.isEmpty()) {
                put(row, column, cell);
            }
        });
        return row;
    }

    private static void put(ObjectNode row, String column, String cell) {
        if (column.equals("kinds")) {
            var kinds = row.putArray(column);
            List.of(cell.split("\\|")).forEach(kind -> kinds.add(kind.strip()));
            return;
        }
        var dot = column.indexOf('.');
        if (NUMBERS.contains(column) && NUMBER.matcher(cell).matches()) {
            row.put(column, new BigDecimal(cell));
        } else if (dot < 0) {
            row.put(column, cell);
        } else {
            row.withObject("/" + column.substring(0, dot)).put(column.substring(dot + 1), cell);
        }
    }
}
