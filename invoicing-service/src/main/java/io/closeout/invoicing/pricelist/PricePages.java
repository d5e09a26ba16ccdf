package io.closeout.invoicing.pricelist;

import io.closeout.kit.http.ProblemException;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Currency;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** List prices as pages: which lists there are, what an article costs where and why, and how its price moved. */
@Path("/invoices/prices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "auditor"})
public class PricePages {

    private static final int SHOWN = 50;
    private static final int LATEST = 5;
    private static final int LONGEST = 64;

    private final ReadPrices read;
    private final ReadUploads uploads;
    private final PublishList publish;
    private final QuotePrice quote;
    private final TellHistory history;
    private final Template lists;
    private final Template one;
    private final Template article;

    PricePages(
            ReadPrices read,
            ReadUploads uploads,
            PublishList publish,
            QuotePrice quote,
            TellHistory history,
            @Location("prices/lists") Template lists,
            @Location("prices/one") Template one,
            @Location("prices/article") Template article) {
        this.read = read;
        this.uploads = uploads;
        this.publish = publish;
        this.quote = quote;
        this.history = history;
        this.lists = lists;
        this.one = one;
        this.article = article;
    }

    /** @param words beginning of a code or part of a description, to find articles by */
    @GET
    public TemplateInstance lists(@QueryParam("q") @Nullable String words) {
        var wanted = plain(words);
        return lists.data("lists", ListSummary.of(read.all(), read.day(null)))
                .data("uploads", uploads.newest(LATEST))
                .data("q", wanted)
                .data("found", wanted.isEmpty() ? null : read.find(wanted, "", SHOWN))
                .data("draft", UploadDraft.EMPTY)
                .data("today", read.day(null));
    }

    /** What an article costs in a place on a day, and how its list price moved there. */
    @GET
    @Path("/article")
    public TemplateInstance article(@BeanParam PlaceQuery asked) {
        if (!asked.isAsked()) {
            throw ProblemException.badRequest("Say which article.");
        }
        var day = read.day(asked.day());
        var answer = quote.of(asked.code(), asked.lineKind(), asked.place(), day);
        var steps = history.of(asked.code(), asked.place(), Currency.getInstance(answer.currency()));
        return article.data("asked", asked)
                .data("quote", answer)
                .data("history", steps)
                .data("chart", PriceChart.of(steps, read.day(null)).orElse(null))
                .data("day", day);
    }

    /**
     * One list with the prices of a version.
     *
     * @param version null for the newest
     * @param after the last code of the page before
     */
    @GET
    @Path("/{list}")
    public TemplateInstance one(
            String list,
            @QueryParam("version") @Nullable Integer version,
            @QueryParam("q") @Nullable String words,
            @QueryParam("after") @Nullable String after) {
        var versions = read.versions(list);
        var shown = version == null ? versions.getFirst() : read.version(list, version);
        var prices = read.find(shown, plain(words), plain(after), SHOWN);
        return one.data("versions", versions)
                .data("shown", shown)
                .data("prices", prices)
                .data("more", prices.size() == SHOWN ? prices.getLast().article() : null)
                .data("q", plain(words))
                .data("draft", UploadDraft.next(versions.getFirst()))
                .data("today", read.day(null));
    }

    @POST
    @Path("/{list}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response end(
            String list, @RestForm("lastDay") @Nullable String lastDay, @RestForm("reason") @Nullable String reason) {
        publish.end(list, UploadOrders.day(lastDay), UploadOrders.required(reason));
        return Response.seeOther(URI.create("/invoices/prices/" + list)).build();
    }

    /** What was typed to find something, without what no code holds. */
    static String plain(@Nullable String typed) {
        var words = typed == null ? "" : typed.strip();
        if (!UploadOrders.isPlain(words) || words.length() > LONGEST) {
            throw ProblemException.badRequest("One looks for at most 64 characters.");
        }
        return words;
    }
}
