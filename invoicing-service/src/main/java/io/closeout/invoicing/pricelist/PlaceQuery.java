package io.closeout.invoicing.pricelist;

import io.closeout.events.common.LineKind;
import io.closeout.kit.policy.Scope;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An article in a place on a day, as an address asks for it. */
public class PlaceQuery {

    @QueryParam("article")
    public @Nullable String article;

    /** {@code SERVICE} for what takes no mark-up; else a part. */
    @QueryParam("kind")
    public @Nullable String kind;

    @QueryParam("country")
    public @Nullable String country;

    @QueryParam("station")
    public @Nullable String station;

    @QueryParam("contract")
    public @Nullable String contract;

    /** Last day of the service; none for today. */
    @QueryParam("on")
    public @Nullable String on;

    String code() {
        var code = UploadOrders.filled(article);
        return code == null || !UploadOrders.isPlain(code) ? "" : code;
    }

    public boolean isAsked() {
        return !code().isEmpty();
    }

    Scope place() {
        return UploadOrders.scope(country, station, contract);
    }

    @Nullable
    LocalDate day() {
        return UploadOrders.filled(on) == null ? null : UploadOrders.day(on);
    }

    LineKind lineKind() {
        return "SERVICE".equals(kind) ? LineKind.SERVICE : LineKind.PART;
    }
}
