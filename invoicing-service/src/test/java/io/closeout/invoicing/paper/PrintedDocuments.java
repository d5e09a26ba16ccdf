package io.closeout.invoicing.paper;

import io.closeout.invoicing.issuing.DocumentContent;
import java.util.stream.Stream;

/** Documents of every kind that is printed. */
final class PrintedDocuments {

    private static final String LONG =
            "Société anonyme des grands hôtels réunis de la côte d’opale et environs immédiats ";

    private PrintedDocuments() {}

    static Stream<DocumentContent> everyKind() {
        return Stream.concat(kinds(), extremes()).map(PrintedDocument::build);
    }

    private static Stream<PrintedDocument> kinds() {
        return Stream.of(
                PrintedDocument.in("en"),
                PrintedDocument.in("nl").many(60),
                PrintedDocument.in("nl").credit(),
                PrintedDocument.in("fr").kind("SELF_BILLED", "389").numbered("S7-2026-000004"),
                PrintedDocument.empty("fr").taxed("AE", "0").labour("Four").buyerIn("FR"),
                PrintedDocument.in("en").many(3).report("R-2").many(6).kind("CONSOLIDATED", "380"),
                PrintedDocument.in("nb")
                        .discounted("5")
                        .handling("12.50")
                        .prepaid("50")
                        .early("2", 10),
                PrintedDocument.in("ro").instalments(3).taxIn("RON"));
    }

    private static Stream<PrintedDocument> extremes() {
        return Stream.of(
                PrintedDocument.in("nb").names(LONG, LONG).early("2", 10),
                PrintedDocument.in("en").names("Łódź Chłodnictwo Αθήνα Ștefan", "Ålesund Kjøl"),
                PrintedDocument.empty("en").money("JPY").part("PRB", "2", "41995"),
                PrintedDocument.empty("fr").money("TND").part("PRB", "2", "419.955"),
                PrintedDocument.in("en").withoutAccount(),
                PrintedDocument.empty("en").agreement().part("FEE", "1", "49.00"),
                PrintedDocument.empty("en").part("FREE", "0", "49.00").part("BACK", "1", "-49.00"));
    }
}
