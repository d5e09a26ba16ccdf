package io.closeout.report.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.UUID;

/** Addresses of pages that are named by what people type. */
final class Links {

    private Links() {}

    static String equipment(String serialNumber) {
        return "/cases/equipment/" + encoded(serialNumber);
    }

    static String customer(UUID id) {
        return "/cases/customers/" + id;
    }

    /** A blank is no plus in a path. */
    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
