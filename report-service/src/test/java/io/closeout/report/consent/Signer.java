package io.closeout.report.consent;

import static io.closeout.report.People.BACK_OFFICE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.report.ReportJson;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody with a browser and a link, and no login. */
final class Signer {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    private final String page;
    private final String cookie;

    private Signer(String page, String cookie) {
        this.page = page;
        this.cookie = cookie;
    }

    /** @return the link of the proposal, without its origin */
    static String isAskedAbout(ReportJson report) {
        var link = BACK_OFFICE
                .posts(report.path() + "/amendments", byLink(report))
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("link");
        assertThat(link).isNotNull();
        return link.replaceFirst("^https?://[^/]+", "");
    }

    static Map<String, Object> byLink(ReportJson report) {
        var amendment = new LinkedHashMap<>(report.amendment());
        amendment.put("reasonKey", "amendment.missing-line");
        amendment.put("acknowledgement", "link");
        return amendment;
    }

    static Response follows(String link) {
        return browser().get(link);
    }

    static Signer opens(String link) {
        var opened = follows(link);
        assertThat(opened.statusCode()).isEqualTo(303);
        var there = opened.header("Location").replaceFirst("^https?://[^/]+", "");
        return new Signer(there, opened.cookie("closeout_link"));
    }

    Response reads() {
        return reads("");
    }

    Response reads(String rest) {
        return withCookie().get(page + rest);
    }

    Response agrees() {
        return sends("/agreement", Map.of("name", "An Claes", "role", "manager", "consent", "yes"));
    }

    Response declines(String reason) {
        return sends("/refusal", Map.of("reason", reason));
    }

    Response sends(String what, Map<String, String> fields) {
        return posts(what, fields, formToken());
    }

    Response posts(String what, Map<String, String> fields, String formToken) {
        return withCookie()
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(fields)
                .formParam("form", formToken)
                .post(page + what);
    }

    RequestSpecification withCookie() {
        return browser().cookie("closeout_link", cookie);
    }

    String formToken() {
        var found = FORM_TOKEN.matcher(reads().asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    String page() {
        return page;
    }

    static RequestSpecification browser() {
        return given().redirects().follow(false).accept("text/html").header("Accept-Language", "en");
    }
}
