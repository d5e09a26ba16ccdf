package io.closeout.events;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** A schema as everyone sees it: without the hints that Avro's Java compiler leaves for itself. */
final class CleanSchema {

    private CleanSchema() {}

    static Schema ofClass(String name) {
        try {
            return clean(SpecificData.get().getSchema(Class.forName(name)));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(name + " is in topics.yaml but not in src/main/avro", e);
        }
    }

    static Schema clean(Schema schema) {
        var text = schema.toString().replace("{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\"");
        text = text.replace(",\"avro.java.string\":\"String\"", "");
        return new Schema.Parser().parse(text);
    }

    static String text(Schema schema) {
        return schema.toString(true) + "\n";
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
