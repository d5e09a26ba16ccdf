package io.closeout.verification.rules;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** In which line of a document each of its fields stands. */
final class Lines {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final String file;
    private final Map<String, Integer> lines;

    private Lines(String file, Map<String, Integer> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Of YAML or JSON; as far as it can be read. */
    static Lines of(String file, String text) {
        var lines = new HashMap<String, Integer>();
        try (var parser = YAML.createParser(text)) {
            while (parser.nextToken() != null) {
                lines.putIfAbsent(path(parser), parser.currentTokenLocation().getLineNr());
            }
        } catch (IOException unreadable) {
            // Whoever reads it in earnest says what is wrong with it.
        }
        return new Lines(file, lines);
    }

    private static String path(JsonParser parser) {
        JsonPointer pointer = parser.getParsingContext().pathAsPointer();
        return pointer.toString();
    }

    /** File and line of a field, or of the nearest one around it. */
    String where(String pointer) {
        for (var path = pointer; !path.isEmpty(); path = path.substring(0, path.lastIndexOf('/'))) {
            var line = lines.get(path);
            if (line != null) {
                return "%s:%d".formatted(file, line);
            }
        }
        return file;
    }

    /** The lines of the fields in one object, by their names. */
    Map<String, Integer> below(String pointer) {
        var found = new HashMap<String, Integer>();
        lines.forEach((path, line) -> {
            if (path.startsWith(pointer + "/") && path.indexOf('/', pointer.length() + 1) < 0) {
                found.put(path.substring(pointer.length() + 1), line);
            }
        });
        return found;
    }
}
