package io.closeout.invoicing.issuing;

import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.pricing.Tariff;
import io.closeout.invoicing.tax.TaxDecision;
import io.closeout.invoicing.tax.TaxTables;
import io.closeout.invoicing.tax.VatCategory;
import io.closeout.invoicing.tax.VatEvidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether the VAT number of a buyer was looked up where something leaves without VAT because of it. */
@ApplicationScoped
class BuyerEvidence {

    private final TaxTables taxes;

    BuyerEvidence(TaxTables taxes) {
        this.taxes = taxes;
    }

    /** @param tax a decision that is open hangs on nothing yet */
    List<Reason> blocking(Tariff tariff, Party buyer, TaxDecision tax, LocalDate suppliedOn) {
        return found(tariff, buyer, tax, suppliedOn)
                .filter(VatEvidence.Finding::blocks)
                .map(finding -> reason(finding, buyer))
                .stream()
                .toList();
    }

    List<Reason> warning(Tariff tariff, Party buyer, TaxDecision tax, LocalDate suppliedOn) {
        return found(tariff, buyer, tax, suppliedOn)
                .filter(finding -> !finding.blocks())
                .map(finding -> reason(finding, buyer))
                .stream()
                .toList();
    }

    private Optional<VatEvidence.Finding> found(Tariff tariff, Party buyer, TaxDecision tax, LocalDate suppliedOn) {
        var vatId = buyer.details() == null ? null : buyer.details().vatId();
        if (vatId == null || !(tax instanceof TaxDecision.Applies applies) || !VatEvidence.matters(applies)) {
            return Optional.empty();
        }
        var policy = tariff.policy();
        var mode = policy.text(applies.category() == VatCategory.K ? "tax.vatCheckGoods" : "tax.vatCheckServices");
        return new VatEvidence(mode, policy.integer("tax.vatCheckDays"))
                .look(taxes.vatCheck(buyer.id(), vatId), suppliedOn);
    }

    private static Reason reason(VatEvidence.Finding finding, Party buyer) {
        return Reason.of(
                finding.key(),
                new Input("role", "buyer"),
                new Input("partyId", buyer.id().toString()),
                new Input("field", "vatId"));
    }
}
