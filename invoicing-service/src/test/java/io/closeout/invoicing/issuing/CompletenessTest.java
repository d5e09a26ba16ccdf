package io.closeout.invoicing.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.tax.PartyTax;
import io.closeout.invoicing.tax.TaxProfile;
import io.closeout.invoicing.tax.VatCategory;
import io.closeout.invoicing.tax.VatRates;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    private final Completeness completeness = Completeness.bundled();

    @Test
    void knowsEveryCountryWhoseTaxIsKnown() {
        assertThat(completeness.countries())
                .containsExactlyInAnyOrderElementsOf(VatRates.bundled().all().stream()
                        .map(VatRates.Rate::country)
                        .filter(country -> country.length() == 2)
                        .distinct()
                        .toList());
    }

    @Test
    void asksABuyerThatIsNamedByItsVatNumberForOne() {
        assertThat(completeness.missingOfBuyer(in("DE", "DE"), PartyTax.GENERAL, VatCategory.K))
                .anyMatch(reason -> reason.toString().contains("vatId"));
        assertThat(completeness.missingOfBuyer(in("DE", "DE"), PartyTax.GENERAL, VatCategory.S))
                .noneMatch(reason -> reason.toString().contains("vatId"));
    }

    @Test
    void asksASmallSellerForNoVatNumber() {
        var small = new TaxProfile(TaxProfile.Scheme.SMALL_BUSINESS, null, null, false);

        assertThat(completeness.missingOfSeller(in("FR", null), new PartyTax(LocalDate.EPOCH, small, false, null)))
                .noneMatch(reason -> reason.toString().contains("vatId"))
                .anyMatch(reason -> reason.toString().contains("iban"));
    }

    @Test
    void saysOneThingOfACountryThatItDoesNotKnow() {
        assertThat(completeness.missingOfBuyer(in("US", null), PartyTax.GENERAL, null))
                .extracting(Reason::key)
                .containsExactly("country-unknown");
    }

    private static Party in(String country, @Nullable String vatCountry) {
        return new Party(new UUID(0, 1), new Party.State(country, "Europe/Paris", "fr", "EUR", vatCountry), null);
    }
}
