package io.closeout.invoicing.tax;

import io.closeout.invoicing.party.PartyNames;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Page;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The tax tables for people: what is in force and why, what would apply if, and the files of the office. */
@Path("/invoices/tax")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "auditor"})
public class TaxPages {

    private static final int SHOWN = 50;
    private static final long LARGEST = 1_000_000;

    private final TaxTables tables;
    private final ExchangeRates exchangeRates;
    private final PartyTaxes parties;
    private final PartyNames names;
    private final ChangeTaxTables change;
    private final CurrentActor actor;
    private final Page page;
    private final Clock clock;
    private final Template overview;

    TaxPages(
            TaxTables tables,
            ExchangeRates exchangeRates,
            PartyTaxes parties,
            PartyNames names,
            ChangeTaxTables change,
            CurrentActor actor,
            Page page,
            Clock clock,
            @Location("tax/overview") Template overview) {
        this.tables = tables;
        this.exchangeRates = exchangeRates;
        this.parties = parties;
        this.names = names;
        this.change = change;
        this.actor = actor;
        this.page = page;
        this.clock = clock;
        this.overview = overview;
    }

    @GET
    @Transactional
    public TemplateInstance overview(@BeanParam WhatIf asked) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var day = asked.day(today);
        var decision = asked.isAsked() ? DecisionView.of(asked.supply(today), tables.rates(), page.locale()) : null;
        var profiles = parties.all(SHOWN);
        return overview.data("day", day)
                .data("asked", asked)
                .data("decision", decision)
                .data("rates", byName(tables.rates().inForce(day)))
                .data("territories", Territories.bundled().all())
                .data("reduced", NationalLaw.reducedRates())
                .data("reverse", NationalLaw.immovableWork().entrySet())
                .data("small", NationalLaw.smallBusinesses().entrySet())
                .data("quotes", exchangeRates.latest())
                .data("profiles", profiles)
                .data(
                        "names",
                        names.of(
                                profiles.stream().map(PartyTaxes.Entry::partyId).toList()))
                .data("mayEdit", actor.is("back-office"));
    }

    /** As the reader's language sorts the names of countries. */
    private List<VatRates.Rate> byName(List<VatRates.Rate> rates) {
        var order = Collator.getInstance(page.locale());
        return rates.stream()
                .sorted(Comparator.comparing(rate -> TaxWords.place(page.locale(), rate.country()), order))
                .toList();
    }

    @POST
    @Path("/rates")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("back-office")
    public Response addRates(@RestForm("file") @Nullable FileUpload file) {
        change.vatRates(text(file));
        return back();
    }

    @POST
    @Path("/exchange-rates")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("back-office")
    public Response addExchangeRates(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("base") @Nullable String base,
            @RestForm("source") @Nullable String source) {
        change.exchangeRates(
                text(file),
                base == null || base.isBlank() ? "EUR" : base.strip(),
                source == null || source.isBlank() ? ChangeTaxTables.ECB : source);
        return back();
    }

    private static String text(@Nullable FileUpload file) {
        if (file == null || file.size() > LARGEST) {
            throw ProblemException.badRequest("The form holds a file of at most one megabyte.");
        }
        try {
            return Files.readString(file.uploadedFile());
        } catch (CharacterCodingException unreadable) {
            throw ProblemException.badRequest("The file is not text in UTF-8.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Response back() {
        return Response.seeOther(URI.create("/invoices/tax")).build();
    }
}
