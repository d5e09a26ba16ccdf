package io.closeout.invoicing.branding;

import io.closeout.invoicing.document.Typeface;
import io.closeout.invoicing.issuing.DocumentContent.Participant;
import io.closeout.kit.look.Languages;
import java.time.LocalDate;
import java.util.List;

/**
 * The page of one seller.
 *
 * @param style as it is in the form
 * @param language of the sample
 * @param invoice the id of the invoice that is shown; empty for the sample
 * @param picture of the first page, as a data address
 * @param today the first day that can be chosen
 */
record BrandingSheet(
        Participant seller,
        Style style,
        String language,
        String invoice,
        String picture,
        LocalDate today,
        List<Branding> versions) {

    public List<String> languages() {
        return Languages.all();
    }

    public List<Typeface> typefaces() {
        return List.of(Typeface.values());
    }

    public String footer(String code) {
        return style.footers().getOrDefault(code, "");
    }

    public String note(String code) {
        return style.notes().getOrDefault(code, "");
    }
}
