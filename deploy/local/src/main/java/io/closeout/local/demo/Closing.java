package io.closeout.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.local.Console;
import io.closeout.local.sample.SampleParty;
import io.closeout.local.sample.SampleQuarter;
import io.closeout.local.stack.Service;
import io.closeout.local.stack.Stack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came of the quarter, in figures. */
final class Closing {

    private final Stack stack;
    private final Offices offices;
    private final Console console;

    Closing(Stack stack, Offices offices, Console console) {
        this.stack = stack;
        this.offices = offices;
        this.console = console;
    }

    void tell(Sample end, SampleQuarter quarter, Reviews reviews, PaymentPlan plan) {
        console.say("");
        console.say("Cases      " + text(end.stages()));
        console.say("Reviews    " + text(reviews.outcomes()));
        console.say("Payers     " + text(plan.counts()));
        invoices();
        console.say("%n  %-5s %16s %16s %16s %16s %16s".formatted("", "billed", "credited", "paid", "open", "overdue"));
        end.money()
                .forEach((currency, money) -> console.say("  %-5s %16s %16s %16s %16s %16s"
                        .formatted(
                                currency,
                                money.billed(),
                                money.credited(),
                                money.paid(),
                                money.open(),
                                money.overdue())));
        console.say("");
        reminders(quarter);
        console.say("Mails      %d received"
                .formatted(stack.platform().mail().received().size()));
        console.say("Parked     " + text(parked()));
        examples();
    }

    private void invoices() {
        var issued = rows("/api/invoices?state=ALL");
        console.say("Invoices   " + text(count(issued, row -> words(row, "state"))));
        console.say("           " + text(count(issued, Closing::cases)));
        console.say("Pre-inv.   " + text(count(rows("/api/invoices/pre-invoices"), row -> words(row, "state"))));
        console.say("Blocked    " + text(count(rows("/api/invoices?state=BLOCKED"), Closing::blocked)));
    }

    /** A case that went all the way to the last reminder, if there is one, else any; and where a case begins. */
    private void examples() {
        rows("/api/reminders").stream()
                .max(Comparator.comparingInt(row -> row.path("level").asInt()))
                .ifPresent(this::example);
        console.say("%nTo report work yourself, as technician-gent, on a phone or with the network off:".formatted());
        console.say("  %s/reports".formatted(stack.origin()));
    }

    private void example(JsonNode reminder) {
        var invoice = reminder.path("invoiceId").asText();
        offices.each((network, office) -> {
            var found = office.read("/api/invoices/" + invoice);
            if (found.isGood()) {
                console.say("%nTo look at, as office-%s:".formatted(network));
                console.say("  %s/invoices/%s".formatted(stack.origin(), invoice));
                console.say("  %s/cases/%s"
                        .formatted(stack.origin(), found.body().path("caseId").asText()));
            }
        });
    }

    private void reminders(SampleQuarter quarter) {
        var languages = quarter.parties().stream()
                .collect(Collectors.toMap(party -> party.id().toString(), SampleParty::language));
        var rows = rows("/api/reminders");
        var sent = rows.stream()
                .filter(row -> row.path("state").asText().equals("SENT"))
                .toList();
        console.say("Reminders  "
                + text(count(sent, row -> "level " + row.path("level").asText())) + " sent");
        console.say("           "
                + text(count(sent, row -> languages.get(row.path("payerId").asText()))));
        var others = rows.stream()
                .filter(row -> !row.path("state").asText().equals("SENT"))
                .toList();
        console.say("           "
                + text(count(others, row -> words(row, "state") + " (" + words(row, "reason") + ")")));
    }

    private Map<String, Integer> parked() {
        var parked = new TreeMap<String, Integer>();
        for (var service : Service.values()) {
            var path = "/api/ops/%s/parked".formatted(service.id());
            parked.put(service.id(), Offices.all(offices.ops(), path).size());
        }
        return parked;
    }

    private List<JsonNode> rows(String path) {
        var rows = new ArrayList<JsonNode>();
        offices.each((network, office) -> rows.addAll(Offices.all(office, path)));
        return rows;
    }

    private static String cases(JsonNode row) {
        return switch (row.path("caseCount").asInt()) {
            case 0 -> "of an agreed fee";
            case 1 -> "of one case";
            default -> "of several cases";
        };
    }

    private static String blocked(JsonNode row) {
        var reason = row.path("reasons").path(0);
        return reason.path("key").asText(reason.path("reasonKey").asText("?"));
    }

    private static Map<String, Integer> count(List<JsonNode> rows, Function<JsonNode, String> by) {
        var counts = new TreeMap<String, Integer>();
        rows.forEach(row -> counts.merge(by.apply(row), 1, Integer::sum));
        return counts;
    }

    private static String words(JsonNode row, String field) {
        return row.path(field).asText("none").toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String text(Map<?, ? extends Number> counts) {
        var text = counts.entrySet().stream()
                .filter(entry -> entry.getValue().longValue() > 0)
                .map(entry -> entry.getKey()
                                .toString()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ') + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "none" : text;
    }
}
