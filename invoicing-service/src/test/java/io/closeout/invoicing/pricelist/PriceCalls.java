package io.closeout.invoicing.pricelist;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the back office of a network does with its price lists. */
record PriceCalls(String tenant, LocalDate today) {

    static final String HEAD = "article,description,unit,price,currency\n";

    @Nullable
    Float quoted(String article, String place) {
        return get("/quote?article=%s&%s".formatted(article, place)).jsonPath().get("unitPrice");
    }

    Response get(String path) {
        return backOffice(tenant).get("/api/invoices/prices" + path);
    }

    /** From today, complete. */
    Response publish(String list, String query, String file) {
        return send(list, "validFrom=" + today + (query.isEmpty() ? "" : "&" + query), file);
    }

    Response compare(String list, String file) {
        return publish(list, "dryRun=true", file);
    }

    Response publishSeen(String upload, String fingerprint) {
        return command(backOffice(tenant))
                .post("/api/invoices/prices/uploads/%s/publication?seen=%s".formatted(upload, fingerprint));
    }

    Response send(String list, String query, String file) {
        return command(backOffice(tenant))
                .contentType("text/csv")
                .body(file.getBytes(UTF_8))
                .post("/api/invoices/prices/" + list + "?" + query);
    }
}
