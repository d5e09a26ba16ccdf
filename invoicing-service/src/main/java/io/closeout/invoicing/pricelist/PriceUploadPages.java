package io.closeout.invoicing.pricelist;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.invoicing.pricelist.Differences.Difference;
import io.closeout.invoicing.pricelist.Upload.Outcome;
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
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A file in two steps: first what would change, then the change, as it was seen or shown anew. */
@Path("/invoices/prices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("back-office")
public class PriceUploadPages {

    private static final String UPLOADS = "/invoices/prices/uploads/";

    private final RunUploads run;
    private final TakeUpload take;
    private final PublishList publish;
    private final ReadUploads read;
    private final Template page;

    PriceUploadPages(
            RunUploads run,
            TakeUpload take,
            PublishList publish,
            ReadUploads read,
            @Location("prices/upload") Template page) {
        this.run = run;
        this.take = take;
        this.publish = publish;
        this.read = read;
        this.page = page;
    }

    /** The form of a page. */
    public static class Form {

        @RestForm("file")
        public @Nullable FileUpload file;

        @RestForm("list")
        public @Nullable String list;

        @RestForm("country")
        public @Nullable String country;

        @RestForm("station")
        public @Nullable String station;

        @RestForm("contract")
        public @Nullable String contract;

        @RestForm("validFrom")
        public @Nullable String validFrom;

        @RestForm("complete")
        public @Nullable String complete;

        @RestForm("decimal")
        public @Nullable String decimal;

        @RestForm("reason")
        public @Nullable String reason;

        UploadOrder order(boolean isComplete) {
            return new UploadOrder(
                    UploadOrders.name(list),
                    UploadOrders.scope(country, station, contract),
                    isComplete,
                    UploadOrders.day(validFrom),
                    true,
                    UploadOrders.reason(reason));
        }
    }

    /** One price that was typed; the fields are the columns of a file. */
    public static class Row extends Form {

        @RestForm("article")
        public @Nullable String article;

        @RestForm("description")
        public @Nullable String description;

        @RestForm("unit")
        public @Nullable String unit;

        @RestForm("price")
        public @Nullable String price;

        @RestForm("currency")
        public @Nullable String currency;

        @RestForm("priceBase")
        public @Nullable String priceBase;

        @RestForm("discountable")
        public @Nullable String discountable;

        String csv() {
            return PriceCsv.typed(
                    article, description, unit, price, currency, priceBase, discountable == null ? "no" : "yes");
        }
    }

    @POST
    @Path("/uploads")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@BeanParam Form form) {
        if (form.file == null || form.file.size() == 0) {
            throw ProblemException.badRequest("The form does not hold a file.");
        }
        var upload = run.take(
                form.order(!"no".equals(form.complete)),
                form.file.uploadedFile(),
                UploadQuery.isDecimalComma(form.decimal));
        return seeOther(upload.id(), "");
    }

    /** A price that is missing or wrong need not wait for the next file. */
    @POST
    @Path("/uploads/row")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response row(@BeanParam Row form) {
        var price = form.price == null ? "" : form.price;
        var upload =
                run.take(form.order(false), new ByteArrayInputStream(form.csv().getBytes(UTF_8)), price.contains(","));
        return seeOther(upload.id(), "");
    }

    /** Some differences of one outcome. */
    public record Part(Outcome outcome, List<Difference> rows, int next) {

        public boolean full() {
            return rows.size() == ReadUploads.SHOWN;
        }
    }

    @GET
    @Path("/uploads/{id}")
    @RolesAllowed({"back-office", "auditor"})
    public TemplateInstance one(
            UUID id,
            @QueryParam("moved") @Nullable String moved,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("from") int from) {
        var upload = read.one(id);
        var skipped = Math.max(0, from);
        var rows = outcome == null
                ? read.first(upload)
                : Map.of(
                        PriceUploadsResource.outcome(outcome),
                        read.of(upload, PriceUploadsResource.outcome(outcome), skipped));
        var parts = rows.entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue(), skipped + ReadUploads.SHOWN))
                .toList();
        return page.data("upload", upload)
                .data("parts", parts)
                .data("moved", moved != null && upload.mayBePublished())
                .data("abandoned", take.isAbandoned(upload));
    }

    /** @param seen fingerprint of what was shown */
    @POST
    @Path("/uploads/{id}/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(UUID id, @RestForm("seen") @Nullable String seen) {
        var upload = publish.publishSeen(id, seen == null ? "" : seen);
        return seeOther(id, upload.mayBePublished() ? "?moved=1" : "");
    }

    private static Response seeOther(UUID id, String query) {
        return Response.seeOther(URI.create(UPLOADS + id + query)).build();
    }
}
