package io.closeout.report.casefile;

import io.closeout.kit.look.Page;
import io.closeout.report.parties.PartyNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words what narrows a list beyond the fields of its form, each with the list that is without it. */
@ApplicationScoped
class FilterChips {

    private static final Set<String> PERIOD = Set.of("step", "from", "to");
    private static final Set<String> AGE = Set.of("unbilled", "minAge", "maxAge");
    private static final Set<String> DUE = Set.of("dueFrom", "dueTo", "currency");

    private final CaseWords words;
    private final PartyNames names;
    private final Page page;

    FilterChips(CaseWords words, PartyNames names, Page page) {
        this.words = words;
        this.names = names;
        this.page = page;
    }

    /** @param href the list without this part of the filter */
    record Chip(String text, String href) {}

    @Transactional
    List<Chip> of(CaseFilter filter) {
        var chips = new ArrayList<Chip>();
        party(chips, filter, "performer", filter.performer());
        party(chips, filter, "customer", filter.customer());
        party(chips, filter, "sponsor", filter.sponsor());
        add(chips, filter, Set.of("country"), country(filter));
        add(chips, filter, Set.of("serial"), said("chip.serial", FilterWords.plain(filter.serial)));
        add(chips, filter, PERIOD, period(filter));
        add(chips, filter, AGE, age(filter));
        add(chips, filter, DUE, due(filter));
        add(chips, filter, Set.of("firstPass"), flag("chip.first-pass.", filter.firstPass));
        add(chips, filter, Set.of("disputed"), flag("chip.disputed.", filter.disputed));
        return chips;
    }

    private void party(List<Chip> chips, CaseFilter filter, String name, @Nullable UUID id) {
        if (id != null) {
            var known =
                    names.of(List.of(id)).getOrDefault(id, "…" + id.toString().substring(24));
            add(chips, filter, Set.of(name), words.word("chip." + name, known));
        }
    }

    private static void add(List<Chip> chips, CaseFilter filter, Set<String> names, @Nullable String text) {
        if (text != null) {
            chips.add(new Chip(text, "/cases?" + filter.queryWithout(names)));
        }
    }

    private @Nullable String said(String key, @Nullable String value) {
        return value == null ? null : words.word(key, value);
    }

    private @Nullable String country(CaseFilter filter) {
        var code = filter.country();
        return code == null ? null : Locale.of("", code).getDisplayCountry(page.locale());
    }

    private @Nullable String flag(String key, @Nullable String word) {
        return word == null || word.isBlank() ? null : words.word(key + word);
    }

    private @Nullable String period(CaseFilter filter) {
        var step = FilterWords.plain(filter.step);
        return step == null
                ? null
                : words.word("chip." + step) + between(FilterWords.day(filter.from), FilterWords.day(filter.to));
    }

    private @Nullable String age(CaseFilter filter) {
        var least = FilterWords.days(filter.minAge);
        var most = FilterWords.days(filter.maxAge);
        var parts = Stream.of(
                        flag("chip.unbilled.", filter.unbilled),
                        least == null || least == 0 ? null : words.word("chip.min-age", least),
                        most == null ? null : words.word("chip.max-age", most))
                .filter(Objects::nonNull)
                .toList();
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    private @Nullable String due(CaseFilter filter) {
        var currency = FilterWords.plain(filter.currency);
        var days = between(FilterWords.day(filter.dueFrom), FilterWords.day(filter.dueTo));
        if (currency == null && days.isEmpty()) {
            return null;
        }
        return words.word(days.isEmpty() ? "chip.open" : "chip.due") + days + (currency == null ? "" : ", " + currency);
    }

    private String between(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "" : " " + words.word("chip.until", page.date(to));
        }
        return " " + (to == null ? words.word("chip.since", page.date(from)) : page.date(from) + " – " + page.date(to));
    }
}
