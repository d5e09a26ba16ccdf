package io.closeout.invoicing.pricelist;

import io.closeout.kit.http.ProblemException;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** How a file is to be taken, as the address says. */
public class UploadQuery {

    /** Two capital letters; none for all countries. */
    @QueryParam("country")
    public @Nullable String country;

    /** Id of the seller; none for all. */
    @QueryParam("station")
    public @Nullable String station;

    @QueryParam("contract")
    public @Nullable String contract;

    /** First day of service on which it applies. */
    @QueryParam("validFrom")
    public @Nullable String validFrom;

    /** False to add to what earlier versions say; else what the file does not name is gone. */
    @QueryParam("complete")
    public @Nullable String complete;

    /** {@code comma} or {@code point}. */
    @QueryParam("decimal")
    public @Nullable String decimal;

    /** True to be told only what would change. */
    @QueryParam("dryRun")
    public boolean dryRun;

    @QueryParam("reason")
    public @Nullable String reason;

    UploadOrder order(String listId) {
        return new UploadOrder(
                UploadOrders.name(listId),
                UploadOrders.scope(country, station, contract),
                !"false".equals(complete),
                UploadOrders.day(validFrom),
                dryRun,
                UploadOrders.reason(reason));
    }

    boolean isDecimalComma() {
        return isDecimalComma(decimal);
    }

    static boolean isDecimalComma(@Nullable String decimal) {
        if (decimal == null || decimal.equals("point") || decimal.equals("comma")) {
            return "comma".equals(decimal);
        }
        throw ProblemException.badRequest("The decimal sign is comma or point.");
    }
}
