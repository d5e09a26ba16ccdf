package io.closeout.report.field;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory;
import io.closeout.report.People;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class FieldPagesTest {

    private static final int MOST_BYTES = 150_000;

    @Test
    void opensForTechniciansOnly() {
        People.TECHNICIAN.gets("/reports").statusCode(200).body(containsString("main.js"));
        People.STATION.gets("/reports").statusCode(200);
        People.CUSTOMER.gets("/reports").statusCode(403);
        People.MANUFACTURER.gets("/reports").statusCode(403);
    }

    @Test
    void keepsAShellThatNamesNobody() {
        var shell = People.TECHNICIAN.gets("/reports/shell").statusCode(200).extract();

        assertThat(shell.asString()).doesNotContain("tech").isEqualTo(anonymous("/reports/shell"));
        assertThat(shell.header("Content-Security-Policy")).contains("worker-src 'self'", "default-src 'none'");
        assertThat(shell.asString()).doesNotContain("<script>", "onclick");
    }

    @Test
    void letsTheWorkerStandBeforeThePage() {
        given().get("/reports/worker.js")
                .then()
                .statusCode(200)
                .header("Service-Worker-Allowed", "/reports")
                .header("Cache-Control", "no-cache")
                .header("Content-Type", containsString("text/javascript"))
                .body(not(containsString("VERSION")), not(containsString("/*FILES*/")));
    }

    @Test
    void servesEveryFileThatADeviceKeepsAndNoOtherVersions() {
        for (var address : addresses()) {
            given().get(address).then().statusCode(200);
        }
        given().get("/reports/app/000000000000/main.js").then().statusCode(404);
        given().get(addresses().getLast().replaceFirst("[^/]+$", "nothing.js"))
                .then()
                .statusCode(404);
    }

    @Test
    void keepsWhatABrowserLoadsUnder150Kilobytes() {
        var raw = RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

        var loaded = Stream.concat(addresses().stream(), Stream.of("/reports/worker.js"))
                .filter(address -> !address.endsWith("512.png"))
                .mapToLong(address -> given().config(raw)
                        .header("Accept-Encoding", "gzip")
                        .get(address)
                        .asByteArray()
                        .length)
                .sum();

        assertThat(loaded).isBetween(20_000L, (long) MOST_BYTES);
    }

    @Test
    void tellsADeviceWhoseHandsItIsIn() {
        Directory.isFilled();

        People.TECHNICIAN
                .gets("/api/me")
                .statusCode(200)
                .body("subject", equalTo("user:tech"))
                .body("roles", equalTo(List.of("technician")))
                .body("station.name", equalTo("Bakker Warmte BV"));
        People.BACK_OFFICE.gets("/api/me").statusCode(200).body("station", nullValue());
        People.NAMELESS_STATION.gets("/api/me").statusCode(200).body("station", nullValue());
        given().get("/api/me").then().statusCode(401);
    }

    private static List<String> addresses() {
        var worker = given().get("/reports/worker.js").asString();
        var addresses = Pattern.compile("^ {2}\"(/[^\"]+)\"", Pattern.MULTILINE)
                .matcher(worker)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(30);
        return addresses;
    }

    private static String anonymous(String path) {
        return given().get(path).asString();
    }
}
