package io.closeout.invoicing.tax;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What the office adds to the tables. Each change is audited, and what waits for it is looked at again. */
@ApplicationScoped
class ChangeTaxTables {

    static final String ECB = "ECB euro foreign exchange reference rates";

    private final OwnVatRates vatRates;
    private final ExchangeRates exchangeRates;
    private final PartyTaxes parties;
    private final Audit audit;
    private final Event<TaxTablesChanged> changed;

    ChangeTaxTables(
            OwnVatRates vatRates,
            ExchangeRates exchangeRates,
            PartyTaxes parties,
            Audit audit,
            Event<TaxTablesChanged> changed) {
        this.vatRates = vatRates;
        this.exchangeRates = exchangeRates;
        this.parties = parties;
        this.audit = audit;
        this.changed = changed;
    }

    /** @return how many */
    @Transactional
    int vatRates(String csv) {
        var rates = TaxCsv.vatRates(csv);
        var known = VatRates.bundled();
        if (rates.stream().anyMatch(rate -> !known.knows(rate.country()))) {
            throw ProblemException.badRequest("Rates can be added for countries that are in the table.");
        }
        vatRates.keep(rates);
        audit.record("tax.add-vat-rates", "tax:vat-rates", null, rates, null);
        changed.fire(new TaxTablesChanged());
        return rates.size();
    }

    /**
     * @param base three letters, the currency of which one unit is quoted
     * @return how many
     */
    @Transactional
    int exchangeRates(String csv, String base, String source) {
        if (!base.matches("[A-Z]{3}") || source.isBlank() || source.length() > 200 || !TaxCsv.isPlain(source)) {
            throw ProblemException.badRequest("The base is a currency of three letters, and the source is named.");
        }
        var quotes = TaxCsv.exchangeRates(csv, base, source.strip());
        exchangeRates.keep(quotes);
        audit.record("tax.add-exchange-rates", "tax:exchange-rates", null, List.of(quotes.size(), base), source);
        changed.fire(new TaxTablesChanged());
        return quotes.size();
    }

    @Transactional
    PartyTax party(UUID partyId, PartyTax tax) {
        parties.keep(partyId, tax);
        audit.record("tax.profile", "party:" + partyId, null, tax, null);
        changed.fire(new TaxTablesChanged());
        return tax;
    }
}
