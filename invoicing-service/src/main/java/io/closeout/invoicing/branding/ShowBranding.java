package io.closeout.invoicing.branding;

import io.closeout.invoicing.paper.Paper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.UUID;

/** Fills the page of a seller. Pictures are made outside of any transaction: they take a while. */
@ApplicationScoped
class ShowBranding {

    private final ReadBranding read;
    private final PreviewBranding preview;
    private final Paper paper;

    ShowBranding(ReadBranding read, PreviewBranding preview, Paper paper) {
        this.read = read;
        this.preview = preview;
        this.paper = paper;
    }

    /** Begins with what was published last. */
    BrandingSheet current(UUID sellerId, String language) {
        var versions = read.versions(sellerId);
        var style = versions.isEmpty() ? Style.PLAIN : versions.getFirst().style();
        var wanted = preview.of(sellerId, style, language);
        return new BrandingSheet(
                wanted.document().seller(), style, language, "", picture(wanted), read.today(sellerId), versions);
    }

    /** With what was typed, so that nothing is lost. */
    BrandingSheet typed(UUID sellerId, BrandingForm form) {
        var wanted = preview.of(sellerId, form);
        return new BrandingSheet(
                wanted.document().seller(),
                read.kept(form),
                form.language(),
                form.invoice().map(UUID::toString).orElse(""),
                picture(wanted),
                read.today(sellerId),
                read.versions(sellerId));
    }

    private String picture(PreviewBranding.Preview wanted) {
        var png = paper.picture(wanted.document(), wanted.look());
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
