package io.closeout.invoicing.pricelist;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.pricelist.PriceCalls.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class PriceUploadsResourceTest {

    private static final String SIX =
            HEAD + "A,a,C62,10,EUR\nB,b,C62,10,EUR\nC,c,C62,10,EUR\nD,d,C62,10,EUR\nE,e,C62,10,EUR\nF,f,C62,10,EUR\n";
    private static final String OTHER_SIX =
            HEAD + "A,a,C62,11,EUR\nB,b,C62,20,EUR\nC,c,C62,5,EUR\nD,d,C62,10,EUR\nE,other,C62,10,EUR\nG,g,C62,1,EUR\n";
    private static final long MOST_NANOS = 60_000_000_000L;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private final String tenant = "uploads-" + UUID.randomUUID();

    @Test
    void aPriceThatWasInForceDoesNotChange() {
        var whole = prices().send("parts", "validFrom=" + today().minusDays(1), HEAD + "HT-IGN,Electrode,C62,1,EUR\n");
        var added = prices().send(
                        "parts",
                        "complete=false&validFrom=" + today().minusDays(1),
                        HEAD + "NEW-1,New,C62,1,EUR\nHT-IGN,Electrode,C62,1,EUR\n");

        assertThat(whole.statusCode()).isEqualTo(422);
        assertThat(whole.asString()).contains("A price list does not change days that are over");
        assertThat(added.statusCode()).isEqualTo(422);
        assertThat(added.jsonPath().getString("errors[0].pointer")).isEqualTo("/3/article");
        assertThat(added.asString()).contains("had a price on days that are over, by the list closeout-catalogue");
        assertThat(rows.of(tenant, "select * from price_list")).isEmpty();
    }

    @Test
    void aDryRunTellsTheLargestChangesFirstAndPublishesNothing() {
        prices().publish("parts", "", SIX);

        var told = prices().compare("parts", OTHER_SIX).jsonPath();

        assertThat(told.getString("state")).isEqualTo("COMPARED");
        assertThat(told.getMap("totals"))
                .isEqualTo(Map.of("added", 1, "gone", 1, "dearer", 2, "cheaper", 1, "reworded", 1, "same", 1));
        assertThat(told.getList("differences.DEARER.article")).containsExactly("B", "A");
        assertThat(told.getFloat("differences.DEARER[0].change")).isEqualTo(100f);
        assertThat(told.getList("differences.GONE.article")).containsExactly("F");
        assertThat(told.getString("differences.CHEAPER[0].from")).isEqualTo("parts v1");
        assertThat(rows.column(tenant, "select count(*) from price_list")).containsExactly("1");
    }

    @Test
    void whatWasLookedAtIsPublishedAndWhatItDoesNotNameIsGone() {
        prices().publish("parts", "", SIX);
        var told = prices().compare("parts", OTHER_SIX).jsonPath();

        var seen = prices().publishSeen(told.getString("id"), told.getString("fingerprint"));

        assertThat(seen.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(prices().quoted("F", "country=BE")).isNull();
    }

    @Test
    void whatWasNotLookedAtIsNotPublished() {
        var tried = prices().compare("parts", HEAD + "A,a,C62,11,EUR\n").jsonPath();
        prices().publish("parts", "", HEAD + "A,a,C62,10,EUR\n");

        var moved = prices().publishSeen(tried.getString("id"), tried.getString("fingerprint"));

        assertThat(moved.statusCode()).isEqualTo(409);
        assertThat(moved.asString()).contains("price-list-moved");
    }

    @Test
    void theSameFileIsPublishedOnce() {
        var file = HEAD + "A,a,C62,10,EUR\n";

        assertThat(prices().publish("parts", "", file).jsonPath().getInt("version"))
                .isEqualTo(1);
        assertThat(prices().publish("parts", "", file).jsonPath().getInt("version"))
                .isEqualTo(1);
        assertThat(prices().publish("parts", "", file + "B,b,C62,1,EUR\n")
                        .jsonPath()
                        .getInt("version"))
                .isEqualTo(2);
        assertThat(rows.column(tenant, "select action from audit where action = 'price-list.publish'"))
                .hasSize(2);
    }

    @Test
    void refusesWithEveryFaultAndItsLine() {
        prices().publish("rival", "country=BE", HEAD + "R,r,C62,1,EUR\n");

        var refused = prices().publish(
                        "parts",
                        "country=BE",
                        HEAD + "A,a,C62,1,EUR\nA,again,C62,2,EUR\nR,r,C62,3,EUR\nB,b,C62,1,NOK\n");
        var rows = prices().publish("parts", "country=BE", HEAD + "A,a,C62,-1,EUR\nB,b,stuk,1,EUR\n");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/3/article", "/4/article");
        assertThat(refused.asString())
                .contains("is the same article, currency and first day as line 2", "by the list rival");
        assertThat(rows.jsonPath().getList("errors.pointer")).containsExactly("/2/price", "/3/unit");
        assertThat(command(backOffice(tenant))
                        .header("Accept-Language", "fr")
                        .contentType("text/csv")
                        .body("x")
                        .post("/api/invoices/prices/parts?validFrom=" + today())
                        .asString())
                .contains("Le fichier contient des erreurs", "n’a pas la colonne article");
    }

    @Test
    void refusesWhatIsNoList() {
        assertThat(prices().publish("parts", "", "").statusCode()).isEqualTo(422);
        assertThat(prices().publish("parts", "", "\u0000\u0001\u0002").statusCode())
                .isEqualTo(422);
        assertThat(prices().publish("Parts!", "", HEAD).statusCode()).isEqualTo(400);
        assertThat(prices().publish("uploads", "", HEAD).statusCode()).isIn(400, 405);
        assertThat(prices().publish("parts", "country=XX", HEAD).statusCode()).isEqualTo(400);
        assertThat(prices().publish("parts", "decimal=dot", HEAD).statusCode()).isEqualTo(400);
        assertThat(prices().send("parts", "validFrom=soon", HEAD).statusCode()).isEqualTo(400);
        assertThat(prices().send("parts", "validFrom=2206-01-01", HEAD).statusCode())
                .isEqualTo(400);
        assertThat(prices().publish("parts", "", "x".repeat(33_600_000)).statusCode())
                .isEqualTo(413);
        prices().publish("parts", "country=BE", HEAD + "A,a,C62,1,EUR\n");
        assertThat(prices().publish("parts", "country=FR", HEAD + "A,a,C62,1,EUR\n")
                        .asString())
                .contains("price-list-scope");
    }

    @Test
    void givesBackWhatCanBeUploadedAgain() {
        prices().publish("parts", "", HEAD + "A,=1+1,C62,0.5,EUR\n\"B;1\",\"say \"\"b\"\"\",MTR,1234,EUR\n");

        var file = prices().get("/parts/1/csv");

        assertThat(file.header("Content-Disposition")).contains("parts-v1.csv");
        assertThat(file.asString())
                .isEqualTo("article,description,unit,price,currency,priceBase,discountable,validFrom\r\n"
                        + "A,'=1+1,C62,0.5,EUR,1,yes,%1$s\r\n\"B;1\",\"say \"\"b\"\"\",MTR,1234,EUR,1,yes,%1$s\r\n"
                                .formatted(today()));
        assertThat(prices().compare("parts", file.asString()).jsonPath().getInt("totals.same"))
                .isEqualTo(2);
    }

    @Test
    void takesAHundredThousandRows() {
        var file = HEAD
                + IntStream.range(0, 100_000)
                        .mapToObj(i ->
                                "ART-%06d,Article number %d,C62,%d.%02d,EUR%n".formatted(i, i, 1 + i % 500, i % 100))
                        .collect(Collectors.joining());
        var begun = System.nanoTime();

        var id = prices().publish("large", "", file).jsonPath().getString("id");
        var state = "";
        while (!state.equals("PUBLISHED") && System.nanoTime() - begun < MOST_NANOS) {
            state = prices().get("/uploads/" + id).jsonPath().getString("state");
        }

        assertThat(state).isEqualTo("PUBLISHED");
        System.out.printf("100,000 prices in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        assertThat(prices().quoted("ART-099999", "country=BE")).isEqualTo(576.1385f);
    }

    private PriceCalls prices() {
        return new PriceCalls(tenant, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
