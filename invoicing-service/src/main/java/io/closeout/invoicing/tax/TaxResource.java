package io.closeout.invoicing.tax;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Tax tables: what is in force, what would apply, and what the office adds. */
@Path("/api/invoices/tax")
@RolesAllowed({"back-office", "auditor"})
public class TaxResource {

    /** How many rows of a file were kept. */
    public record Imported(int rows) {}

    private final TaxTables tables;
    private final PartyTaxes parties;
    private final ChangeTaxTables change;
    private final Page page;
    private final Clock clock;

    TaxResource(TaxTables tables, PartyTaxes parties, ChangeTaxTables change, Page page, Clock clock) {
        this.tables = tables;
        this.parties = parties;
        this.change = change;
        this.page = page;
        this.clock = clock;
    }

    @GET
    @Path("/rates")
    @Transactional
    public List<VatRates.Rate> rates(@BeanParam WhatIf asked) {
        return tables.rates().inForce(asked.day(today()));
    }

    @GET
    @Path("/decision")
    @Transactional
    public DecisionView decision(@BeanParam WhatIf asked) {
        return DecisionView.of(asked.supply(today()), tables.rates(), page.locale());
    }

    @POST
    @Path("/rates")
    @Consumes("text/csv")
    @RolesAllowed("back-office")
    @Idempotent
    public Imported addRates(@NotNull String csv) {
        return new Imported(change.vatRates(csv));
    }

    @POST
    @Path("/exchange-rates")
    @Consumes("text/csv")
    @RolesAllowed("back-office")
    @Idempotent
    public Imported addExchangeRates(
            @QueryParam("base") @DefaultValue("EUR") String base,
            @QueryParam("source") @DefaultValue(ChangeTaxTables.ECB) String source,
            @NotNull String csv) {
        return new Imported(change.exchangeRates(csv, base, source));
    }

    @GET
    @Path("/exchange-rates")
    @Transactional
    public ExchangeRates.Rate exchangeRate(
            @QueryParam("from") @DefaultValue("EUR") String from,
            @QueryParam("to") @DefaultValue("EUR") String to,
            @BeanParam WhatIf asked) {
        return tables.exchange(from, to, asked.day(today())).orElseThrow(ProblemException::notFound);
    }

    /** The latest first. */
    @GET
    @Path("/parties/{id}")
    @Transactional
    public List<PartyTax> party(UUID id) {
        return parties.of(id);
    }

    @PUT
    @Path("/parties/{id}/{validFrom}")
    @RolesAllowed("back-office")
    public PartyTax party(UUID id, LocalDate validFrom, @Valid @NotNull PartyTaxRequest request) {
        return change.party(id, request.from(validFrom));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
