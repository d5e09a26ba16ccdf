package io.closeout.invoicing.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What those hear who have a document read to them. A table without a header cell only lays out the page and is none
 * (ISO 14289-1, 7.5), and a head or foot of a table that nothing stands in is left out.
 */
final class Tags {

    private static final String TABLE = "Table";
    private static final String HEADER = "TH";
    private static final Set<String> PARTS = Set.of("THead", "TBody", "TFoot", "TR", "TD");
    private static final Set<String> ENDS = Set.of("THead", "TFoot");

    private Tags() {}

    static void tidy(PDDocument pages) {
        var root = pages.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            tidy(root.getCOSObject());
        }
    }

    private static void tidy(COSDictionary element) {
        var kids = kids(element);
        if (kids.stream().anyMatch(Tags::isEmptyEnd)) {
            var kept = new COSArray();
            kids.stream().filter(kid -> !isEmptyEnd(kid)).forEach(kept::add);
            element.setItem(COSName.K, kept);
        }
        if (is(element, TABLE) && !hasHeader(element)) {
            becomeBlocks(element);
        }
        kids.forEach(Tags::tidy);
    }

    private static void becomeBlocks(COSDictionary element) {
        element.setName(COSName.S, "Div");
        for (var kid : kids(element)) {
            if (PARTS.contains(kid.getNameAsString(COSName.S, ""))) {
                becomeBlocks(kid);
            }
        }
    }

    /** Not in a table within the table. */
    private static boolean hasHeader(COSDictionary element) {
        return kids(element).stream()
                .anyMatch(
                        kid -> is(kid, HEADER) || PARTS.contains(kid.getNameAsString(COSName.S, "")) && hasHeader(kid));
    }

    private static boolean isEmptyEnd(COSDictionary element) {
        return ENDS.contains(element.getNameAsString(COSName.S, ""))
                && kids(element).isEmpty();
    }

    private static boolean is(COSDictionary element, String kind) {
        return kind.equals(element.getNameAsString(COSName.S));
    }

    /** Elements below; references to what is painted on pages are none. */
    private static List<COSDictionary> kids(COSDictionary element) {
        var below = element.getDictionaryObject(COSName.K);
        var found = new ArrayList<COSDictionary>();
        if (below instanceof COSArray several) {
            several.forEach(one -> add(one, found));
        } else if (below != null) {
            add(below, found);
        }
        return found;
    }

    private static void add(COSBase one, List<COSDictionary> found) {
        var plain = one instanceof COSObject indirect ? indirect.getObject() : one;
        if (plain instanceof COSDictionary element && element.containsKey(COSName.S)) {
            found.add(element);
        }
    }
}
