package io.closeout.kit.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Where sealed bytes belong; copied to another row or field they do not open. */
public record Place(String table, String row, String field) {

    private static final String SEPARATOR = "\0";

    byte[] context() {
        return String.join(SEPARATOR, table, row, field).getBytes(UTF_8);
    }
}
