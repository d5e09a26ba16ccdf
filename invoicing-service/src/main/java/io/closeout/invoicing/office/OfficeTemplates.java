package io.closeout.invoicing.office;

import io.closeout.invoicing.document.DocumentWords;
import io.closeout.invoicing.document.Section;
import io.closeout.invoicing.document.SheetNotes;
import io.closeout.invoicing.issuing.ChargePreview;
import io.closeout.invoicing.issuing.CreditReasons;
import io.closeout.invoicing.transfer.HowToPay;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** Which page shows what. */
@ApplicationScoped
class OfficeTemplates {

    private final Template list;
    private final Template blocked;
    private final Template waiting;
    private final Template charge;
    private final Template credit;
    private final Template replacement;
    private final Template why;

    OfficeTemplates(
            @Location("office/list") Template list,
            @Location("office/blocked") Template blocked,
            @Location("office/waiting") Template waiting,
            @Location("office/charge") Template charge,
            @Location("office/credit") Template credit,
            @Location("office/replacement") Template replacement,
            @Location("office/why") Template why) {
        this.list = list;
        this.blocked = blocked;
        this.waiting = waiting;
        this.charge = charge;
        this.credit = credit;
        this.replacement = replacement;
        this.why = why;
    }

    TemplateInstance list(DocumentList found) {
        return list.data("list", found);
    }

    TemplateInstance blocked(BlockedList found) {
        return blocked.data("list", found);
    }

    TemplateInstance waiting(WaitingList found) {
        return waiting.data("list", found);
    }

    TemplateInstance charge(FoundDocument found, ChargePreview preview) {
        var page = charge.data("one", found).data("preview", preview);
        var document = preview.document();
        if (document == null) {
            return page.data("doc", null).data("t", null).data("notes", null).data("sections", null);
        }
        var words = DocumentWords.of(document);
        return page.data("doc", document)
                .data("t", words)
                .data("notes", new SheetNotes(document, words, HowToPay.of(document)))
                .data("sections", Section.of(document));
    }

    TemplateInstance credit(CreditSheet sheet) {
        return credit.data("sheet", sheet).data("reasons", CreditReasons.ALL);
    }

    TemplateInstance replacement(ReplacementSheet sheet) {
        return replacement.data("sheet", sheet);
    }

    TemplateInstance why(WhySheet sheet) {
        return why.data("sheet", sheet);
    }
}
