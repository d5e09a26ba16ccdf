package io.closeout.local.frontdoor;

import io.closeout.local.stack.Service;
import java.util.Map;
import java.util.Optional;

/** Which service answers a path; the same table an ingress has. */
final class Routes {

    private static final Map<String, Service> PAGES = Map.ofEntries(
            Map.entry("", Service.REPORT),
            Map.entry("assets", Service.REPORT),
            Map.entry("cases", Service.REPORT),
            Map.entry("reports", Service.REPORT),
            Map.entry("parties", Service.REPORT),
            Map.entry("catalogue", Service.REPORT),
            Map.entry("verifications", Service.VERIFICATION),
            Map.entry("rules", Service.VERIFICATION),
            Map.entry("invoices", Service.INVOICING),
            Map.entry("payments", Service.INVOICING),
            Map.entry("policies", Service.INVOICING),
            Map.entry("reminders", Service.REMINDER),
            Map.entry("messages", Service.REMINDER));

    private static final String API = "/api/";
    private static final String OPS = "/api/ops/";

    private Routes() {}

    /** The service behind a path; what nobody claims is the dashboard's, which says politely that it is not there. */
    static Service of(String path) {
        if (path.startsWith(OPS)) {
            return operated(first(path.substring(OPS.length()))).orElse(Service.REPORT);
        }
        var page = path.startsWith(API) ? path.substring(API.length()) : path.substring(Math.min(1, path.length()));
        return PAGES.getOrDefault(first(page), Service.REPORT);
    }

    private static Optional<Service> operated(String name) {
        try {
            return Optional.of(Service.called(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String first(String path) {
        var end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }
}
