package io.closeout.invoicing.pricelist;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.tenancy.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** List prices: which lists there are, what they hold, and what an article costs where and when. */
@Path("/api/invoices/prices")
@RolesAllowed({"back-office", "reviewer", "station", "manufacturer", "auditor", "ops"})
public class PriceListsResource {

    private static final int SHOWN = 100;

    /** @param lastDay today or later */
    public record EndRequest(
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = 500) String reason) {}

    private final ReadPrices read;
    private final PublishList publish;
    private final QuotePrice quote;
    private final TellHistory history;
    private final Tenants tenants;

    PriceListsResource(ReadPrices read, PublishList publish, QuotePrice quote, TellHistory history, Tenants tenants) {
        this.read = read;
        this.publish = publish;
        this.quote = quote;
        this.history = history;
        this.tenants = tenants;
    }

    /** What the network published, by name, the newest version first. */
    @GET
    public List<ListVersion> lists() {
        return read.all();
    }

    /**
     * Up to a hundred prices of lists that can count today or later.
     *
     * @param words beginning of a code or part of a description
     * @param after the last code of the page before
     */
    @GET
    @Path("/articles")
    public List<ArticlePrice> articles(
            @QueryParam("q") @Nullable String words, @QueryParam("after") @Nullable String after) {
        return read.find(PricePages.plain(words), PricePages.plain(after), SHOWN);
    }

    /** What an article costs and why. */
    @GET
    @Path("/quote")
    public Quote quote(@BeanParam PlaceQuery asked) {
        return quote.of(article(asked), asked.lineKind(), asked.place(), read.day(asked.day()));
    }

    /** How its list price moved. */
    @GET
    @Path("/history")
    public PriceHistory history(@BeanParam PlaceQuery asked, @QueryParam("currency") @Nullable String currency) {
        return history.of(article(asked), asked.place(), currency(currency));
    }

    @GET
    @Path("/{list}")
    public List<ListVersion> versions(String list) {
        return read.versions(list);
    }

    /** A version as a file that can be uploaded again. */
    @GET
    @Path("/{list}/{version}/csv")
    @Produces("text/csv;charset=utf-8")
    public Response csv(String list, int version) {
        var found = read.version(list, version);
        var tenant = tenants.current();
        StreamingOutput rows = out -> read.write(found, out, tenant);
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"%s-v%d.csv\"".formatted(found.listId(), version))
                .build();
    }

    @POST
    @Path("/{list}/end")
    @RolesAllowed("back-office")
    @Idempotent
    public List<ListVersion> end(String list, @Valid @NotNull EndRequest request) {
        return publish.end(list, request.lastDay(), request.reason());
    }

    private static String article(PlaceQuery asked) {
        if (!asked.isAsked()) {
            throw ProblemException.badRequest("Say which article.");
        }
        return asked.code();
    }

    static Currency currency(@Nullable String code) {
        try {
            return Currency.getInstance(code == null || code.isBlank() ? "EUR" : code.strip());
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.badRequest("A currency is three capital letters of ISO 4217.");
        }
    }
}
