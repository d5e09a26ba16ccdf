package io.closeout.invoicing.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.invoicing.document.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints a document of so many lines into a file, in a process of its own. */
final class LongPrint {

    private LongPrint() {}

    public static void main(String[] arguments) throws IOException {
        var document =
                PrintedDocument.in("en").many(Integer.parseInt(arguments[0])).build();
        Files.write(Path.of(arguments[1]), Press.paper().pdf(document, Look.PLAIN, "<x/>".getBytes(UTF_8)));
    }
}
