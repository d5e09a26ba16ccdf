package io.closeout.local.demo;

import io.closeout.local.Console;
import io.closeout.local.api.Door;
import io.closeout.local.sample.SampleQuarter;
import io.closeout.local.stack.Stack;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The story of a quarter, told to a stack that is empty. */
public final class Demo {

    private static final long SEED = 20_261_121;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Stack stack;
    private final Console console;
    private final Offices offices;
    private final FirstInvoice firstInvoice;

    public Demo(Stack stack, Console console) {
        this.stack = stack;
        this.console = console;
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Map<String, Door> known = new ConcurrentHashMap<>();
        this.offices = new Offices(persona -> known.computeIfAbsent(
                persona,
                name -> new Door(
                        http, stack.origin(), stack.platform().identity().token(name))));
        this.firstInvoice = new FirstInvoice(console);
    }

    /** False if the stack has a story already; then nothing was done. */
    public boolean tell() {
        try (var pipeline = new Pipeline(offices, stack)) {
            if (pipeline.look().cases() > 0) {
                console.say(
                        "This stack has cases already, so the story is not told again. ./closeout reset starts over.");
                return false;
            }
            tell(pipeline);
        }
        return true;
    }

    private void tell(Pipeline pipeline) {
        var today = LocalDate.ofInstant(new Days(offices).now(), ZoneOffset.UTC);
        var quarter = new SampleQuarter(SEED, today);
        var reviews = new Reviews(offices, quarter.parties());
        var plan = new PaymentPlan(SEED);
        try (var table = new LiveTable(console, pipeline, firstInvoice)) {
            feed(quarter, table, pipeline);
            review(reviews, table, pipeline);
            pay(plan, table, pipeline);
        }
        new Closing(stack, offices, console).tell(pipeline.look(), quarter, reviews, plan);
    }

    private void feed(SampleQuarter quarter, LiveTable table, Pipeline pipeline) {
        var handIn = new HandIn(offices);
        table.doing(
                "Enter %d parties of three networks".formatted(quarter.parties().size()));
        handIn.parties(quarter.parties());
        settle(pipeline, table);
        table.doing("Agree on monthly invoices, on self-billing and on maintenance fees");
        new Deals(offices, quarter.parties(), quarter.today()).strike();
        var interventions = quarter.interventions();
        table.doing("Import the warranties that the manufacturers registered");
        handIn.warranties(interventions, quarter.today());
        table.doing("Hand in and sign %d intervention reports of the last quarter".formatted(interventions.size()));
        handIn.reports(interventions);
        table.doing("Clean reports become invoices by themselves");
        settle(pipeline, table);
    }

    private void review(Reviews reviews, LiveTable table, Pipeline pipeline) {
        table.doing("Back offices decide what the rules stopped, and ask the stations about some of it");
        reviews.decide();
        settle(pipeline, table);
        table.doing("Stations answer; back offices decide");
        reviews.answerQueries();
        settle(pipeline, table);
        reviews.decideAnswered();
        settle(pipeline, table);
    }

    private void pay(PaymentPlan plan, LiveTable table, Pipeline pipeline) {
        table.doing("Collect the open invoices and plan who pays when");
        var bills = new Bills(offices).open();
        var payments = plan.of(bills);
        table.doing("A hundred days pass: %d invoices, %d payments, some late, some never"
                .formatted(bills.size(), payments.size()));
        new HundredDays(offices, payments, table::detail).live();
        settle(pipeline, table);
    }

    private static void settle(Pipeline pipeline, LiveTable table) {
        if (!pipeline.awaitQuiet(PATIENCE)) {
            table.doing("The pipeline is still busy after %d s; going on".formatted(PATIENCE.toSeconds()));
        }
    }
}
