package io.closeout.invoicing.office;

import io.closeout.invoicing.document.ReaderWords;
import io.closeout.invoicing.issuing.Reason;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.tax.TaxWords;
import io.closeout.kit.look.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the office in the language of whoever reads the page, as {@code {cdi:officeWords.…}}. */
@Named("officeWords")
@ApplicationScoped
public class OfficeTexts {

    /** The last twelve digits of an id are too many to read; four of them are left out. */
    private static final int SHOWN_OF_ID = 5;

    private final Page page;
    private final ReaderWords others;

    OfficeTexts(Page page, ReaderWords others) {
        this.page = page;
        this.others = others;
    }

    public String say(String key) {
        return OfficeWords.PHRASES.say(page.locale(), key);
    }

    public String say(String key, Object parameter) {
        return OfficeWords.PHRASES.say(page.locale(), key, parameter);
    }

    public String say(String key, Object one, Object two) {
        return OfficeWords.PHRASES.say(page.locale(), key, one, two);
    }

    /** A word of somebody else's list; one that we have no text for stays as it is. */
    public String named(String family, String name) {
        var key = family + "." + name;
        return OfficeWords.has(key) ? say(key) : name;
    }

    /** A charge as people call it: by the number of its report, or by the end of its case's id where that is not known. */
    public String name(FoundDocument one) {
        var report = one.report();
        if (report != null) {
            return report;
        }
        var caseId = String.valueOf(one.caseId());
        return say("case.short", caseId.substring(caseId.lastIndexOf('-') + SHOWN_OF_ID));
    }

    /** What keeps a document from being issued, with what it is about. */
    public String reason(Reason reason) {
        Map<String, String> about =
                reason.parameters().stream().collect(Collectors.toMap(Input::name, Input::value, (one, again) -> one));
        var key = "lacks." + reason.key();
        if (!OfficeWords.has(key)) {
            return others.reason(reason);
        }
        return switch (reason.key()) {
            case "detail-missing" -> say(key, named("field", about.getOrDefault("field", "")));
            case "price-missing" -> say(key, about.getOrDefault("code", ""), about.getOrDefault("currency", ""));
            case "price-unit-differs" -> say(key, about.getOrDefault("code", ""), about.getOrDefault("unit", ""));
            case "vat-rate-unknown",
                    "seller-not-registered",
                    "place-of-work-doubtful",
                    "territory-rate-doubtful",
                    "territory-own-tax",
                    "territory-seller" -> say(key, country(about.getOrDefault("country", "")));
            case "travel-zone-unknown" -> say(key, about.getOrDefault("code", ""));
            case "line-kind-unknown" -> say(key, about.getOrDefault("lineId", ""));
            case "unit-unknown" -> say(key, about.getOrDefault("unit", ""));
            default -> say(key);
        };
    }

    /** Where the office mends what keeps a charge from being issued; empty where that is not in this room. */
    public String mend(Reason reason, @Nullable UUID caseId) {
        return Mending.href(reason, caseId);
    }

    public String country(String code) {
        return TaxWords.place(page.locale(), code);
    }

    /** Who did something, without the kind of account. */
    public String account(String actor) {
        return actor.startsWith("user:") ? actor.substring("user:".length()) : actor;
    }
}
