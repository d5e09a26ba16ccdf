package io.closeout.verification.review;

import static io.closeout.verification.Office.reviewer;

import io.closeout.verification.Office;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** The pages of the review as a browser calls them. */
final class ReviewPages {

    /** Where a person can look at what the tests saw. */
    private static final Path PAGES = Path.of("target", "pages");

    private ReviewPages() {}

    static String page(Office who, String path) {
        return who.calls()
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static Response post(UUID caseId, String decision, Map<String, String> form) {
        return reviewer()
                .calls()
                .contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false)
                .formParams(form)
                .post("/verifications/%s/%s".formatted(caseId, decision));
    }

    static void keep(String name, String page) throws IOException {
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve(name + ".html"), page);
    }
}
