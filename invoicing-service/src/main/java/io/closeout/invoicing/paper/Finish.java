package io.closeout.invoicing.paper;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What is done with printed pages before they are written. */
@FunctionalInterface
interface Finish {

    void write(PDDocument pages, OutputStream out) throws IOException;
}
