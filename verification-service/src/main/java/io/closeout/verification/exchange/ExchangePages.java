package io.closeout.verification.exchange;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.look.Page;
import io.closeout.kit.time.Ids;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a station has to do, and the talk about one report, which both sides see on the same page. */
@Path("/verifications")
@Produces(MediaType.TEXT_HTML)
public class ExchangePages {

    private static final int SHOWN_AT_FIRST = 10;

    private final Seats seats;
    private final ExchangeViews views;
    private final MineList list;
    private final Page page;
    private final Ids ids;

    ExchangePages(Seats seats, ExchangeViews views, MineList list, Page page, Ids ids) {
        this.seats = seats;
        this.views = views;
        this.list = list;
        this.page = page;
        this.ids = ids;
    }

    /** A station's own reports, shelf by shelf; or one shelf page by page. */
    record Mine(List<ShelfView> shelves, long asked, boolean isAll, ExchangeWords t) implements TemplateInstance {}

    /** @param next the cursor of the next page, or empty */
    record ShelfView(String word, List<MineView> items, long count, String next) {}

    /**
     * The same for both sides, but for the forms.
     *
     * @param key names what is sent by a form of this page, so that it is sent once
     */
    record Exchange(
            ExchangeView view, May may, List<Round> rounds, boolean onItsWay, String about, String key, ExchangeWords t)
            implements TemplateInstance {}

    @GET
    @Path("/mine")
    @Transactional
    @RolesAllowed({"station", "technician"})
    public TemplateInstance mine(@QueryParam("show") @Nullable String show, @BeanParam PageRequest request) {
        var asked = list.count(Shelf.ASKED);
        if (show == null || show.isEmpty()) {
            var shelves = Arrays.stream(Shelf.values())
                    .map(shelf -> shelf(shelf, PageRequest.of(SHOWN_AT_FIRST, null)))
                    .toList();
            return new Mine(shelves, asked, true, words());
        }
        return new Mine(List.of(shelf(Shelf.called(show), request)), asked, false, words());
    }

    private ShelfView shelf(Shelf shelf, PageRequest request) {
        PageView<MineView> items = list.page(shelf, request).map(row -> MineView.of(row, page.locale()));
        return new ShelfView(
                shelf.word(), items.items(), list.count(shelf), Objects.requireNonNullElse(items.next(), ""));
    }

    /**
     * @param answered the query that the reader has just answered, which the report service tells us of in a moment
     * @param about what a new thread is to be about, as in the form
     */
    @GET
    @Path("/{caseId}/exchange")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor", "station", "technician", "manufacturer"})
    public TemplateInstance exchange(
            UUID caseId,
            @QueryParam("answered") @Nullable String answered,
            @QueryParam("about") @Nullable String about) {
        var seated = seats.read(caseId);
        var view = views.of(seated.verification(), page.locale());
        var rounds = Round.open(view.threads());
        var onItsWay =
                rounds.stream().anyMatch(round -> round.queryId().toString().equals(answered));
        return new Exchange(
                view,
                May.of(seated.seat(), seated.verification()),
                rounds,
                onItsWay,
                about == null ? "" : about,
                ids.next().toString(),
                words());
    }

    private ExchangeWords words() {
        return new ExchangeWords(page.locale());
    }
}
