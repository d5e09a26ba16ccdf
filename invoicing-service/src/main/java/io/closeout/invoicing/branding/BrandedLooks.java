package io.closeout.invoicing.branding;

import io.closeout.invoicing.document.Look;
import io.closeout.invoicing.document.Looks;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.kit.look.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;

/** The seller's branding in force when a document was issued. */
@ApplicationScoped
class BrandedLooks implements Looks {

    private final Brandings brandings;
    private final Logos logos;

    BrandedLooks(Brandings brandings, Logos logos) {
        this.brandings = brandings;
        this.logos = logos;
    }

    @Override
    public Look of(DocumentContent document, Instant issuedAt) {
        return brandings
                .inForce(document.seller().id(), document.issueDate(), issuedAt)
                .map(branding -> look(branding.style(), document.language()))
                .orElse(Look.PLAIN);
    }

    Look look(Style style, String language) {
        var spoken = Languages.code(Languages.of(language));
        return new Look(
                style.accent(),
                style.typeface(),
                style.compact(),
                style.logo() == null ? null : picture(style.logo()),
                style.footers().getOrDefault(spoken, ""),
                style.notes().getOrDefault(spoken, ""));
    }

    private String picture(String sha256) {
        var bytes =
                logos.find(sha256).orElseThrow(() -> new IllegalStateException("logo %s is lost".formatted(sha256)));
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
