package io.closeout.invoicing.pricelist;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class PricePagesTest {

    private static final Path SEEN = Path.of("target", "pages");
    private static final String FILE = "article;description;unit;price;currency;priceBase;discountable\n"
            + "HT-IGN;Électrode d’allumage;C62;26,90;EUR;1;oui\n"
            + "HT-PUMP-25;Circulation pump 25-60;C62;179,00;EUR;1;non\n"
            + "SM-SCREW-100;<b>Vis</b> à tôle;H87;12,40;EUR;100;oui\n";

    @Inject
    Clock clock;

    private final String tenant = "price-page-" + UUID.randomUUID();

    @Test
    void saysWhatToDoWhereThereIsNoList() throws IOException {
        assertThat(seen("empty", get("/invoices/prices")))
                .contains("No list was published yet.", "What does an article cost?", "Upload a list", ">Prices</a>");
        assertThat(seen("shipped", get("/invoices/prices/article?article=HT-IGN&country=BE")))
                .contains("€28.635", "closeout-catalogue v1", "Comes with the product", "Mark-up 15");
        assertThat(get("/invoices/prices/article?article=NONE&country=BE"))
                .contains("No list has a price in EUR", "It never had a price here.");
    }

    @Test
    void comparesPublishesAndTellsWhy() throws IOException {
        var upload = upload("parts-be", FILE, "comma");
        assertThat(seen("compared", get(upload)))
                .contains("The file can be published", "Publish 3 prices", "Dearer", "+8.03", "€12.40 / 100 pc.")
                .contains("&lt;b&gt;Vis&lt;/b&gt;")
                .doesNotContain("<b>Vis");

        var fingerprint = get(upload).replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        var done = form(backOffice(tenant)).formParam("seen", fingerprint).post(upload + "/publication");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(seen("published", get(upload))).contains("See version 1");
        assertThat(seen("lists", get("/invoices/prices?q=ht-"))).contains("parts-be", "In force");
        assertThat(get("/invoices/prices?q=lectrode")).contains("HT-IGN");
        assertThat(seen("one", get("/invoices/prices/parts-be"))).contains("End this list", "Version 1 as CSV");
        assertThat(seen("article", get("/invoices/prices/article?article=HT-IGN&country=BE")))
                .contains("parts-be v1", "overruled", "<svg class=\"stair\"");
        assertThat(seen(
                        "article-ro",
                        as(Persona.called("r").withRoles("auditor").ofTenant(tenant))
                                .header("Accept-Language", "ro")
                                .get("/invoices/prices/article?article=HT-PUMP-25&country=BE")
                                .asString()))
                .contains("Nu i se aplică reduceri.");
    }

    @Test
    void addsOnePriceAndEndsTheList() throws IOException {
        publish(upload("parts-be", FILE, "comma"));

        var row = row("ONE-\"1\"", "9,99");
        assertThat(row.statusCode()).isEqualTo(303);
        publish(path(row));

        assertThat(get("/invoices/prices/article?article=ONE-\"1\"&country=BE")).contains("€9.99", "parts-be v2");
        assertThat(get("/invoices/prices/article?article=HT-IGN&country=BE")).contains("parts-be v1");
        var ended = form(backOffice(tenant))
                .formParam("lastDay", today().toString())
                .formParam("reason", "agreed")
                .post("/invoices/prices/parts-be/end");
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(get("/invoices/prices/parts-be")).doesNotContain("End this list");
    }

    @Test
    void namesEachFaultInTheLanguageOfTheReader() throws IOException {
        var upload = upload("parts-be", FILE, "point");

        assertThat(seen("refused", get(upload))).contains("Faults: 3", "has a comma");
        assertThat(backOffice(tenant)
                        .header("Accept-Language", "nl")
                        .get(upload)
                        .asString())
                .contains("heeft een komma");
    }

    @Test
    void letsAnAuditorReadAndNotWrite() {
        var auditor = as(Persona.called("a").withRoles("auditor").ofTenant(tenant));

        assertThat(auditor.get("/invoices/prices").asString()).doesNotContain("type=\"file\"");
        assertThat(auditor.get("/invoices/prices/uploads/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    private String upload(String list, String file, String decimal) {
        var sent = command(backOffice(tenant))
                .redirects()
                .follow(false)
                .contentType("multipart/form-data")
                .multiPart("file", "prices.csv", file.getBytes(UTF_8), "text/csv")
                .multiPart("list", list)
                .multiPart("country", "BE")
                .multiPart("validFrom", today().toString())
                .multiPart("complete", "yes")
                .multiPart("decimal", decimal)
                .post("/invoices/prices/uploads");
        assertThat(sent.statusCode()).isEqualTo(303);
        return path(sent);
    }

    private Response row(String article, String price) {
        return command(backOffice(tenant))
                .redirects()
                .follow(false)
                .contentType("multipart/form-data")
                .multiPart("list", "parts-be")
                .multiPart("country", "BE")
                .multiPart("validFrom", today().toString())
                .multiPart("article", article)
                .multiPart("description", "A, b")
                .multiPart("price", price)
                .multiPart("currency", "EUR")
                .multiPart("unit", "C62")
                .multiPart("priceBase", "1")
                .multiPart("discountable", "yes")
                .post("/invoices/prices/uploads/row");
    }

    private void publish(String upload) {
        var seen = get(upload).replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        assertThat(form(backOffice(tenant))
                        .formParam("seen", seen)
                        .post(upload + "/publication")
                        .statusCode())
                .isEqualTo(303);
    }

    private static String path(Response answer) {
        return answer.header("Location").replaceFirst("https?://[^/]*", "");
    }

    private String get(String path) {
        var page = backOffice(tenant).get(path);
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.asString();
    }

    private static RequestSpecification form(RequestSpecification caller) {
        return command(caller)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .redirects()
                .follow(false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String seen(String name, String html) throws IOException {
        Files.createDirectories(SEEN);
        Files.writeString(SEEN.resolve("prices-" + name + ".html"), html, UTF_8);
        return html;
    }
}
