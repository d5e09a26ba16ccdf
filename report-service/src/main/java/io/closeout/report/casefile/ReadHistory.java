package io.closeout.report.casefile;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.sql.Database;
import io.closeout.report.casefile.CaseItem.PartyRef;
import io.closeout.report.casefile.HistoryRows.Counts;
import io.closeout.report.casefile.HistoryRows.Related;
import io.closeout.report.casefile.HistoryView.Customer;
import io.closeout.report.casefile.HistoryView.Equipment;
import io.closeout.report.evidence.LastPhotos;
import io.closeout.report.parties.PartyNames;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the history of a customer or an equipment. Whoever sees none of its cases is told that there is nothing. */
@ApplicationScoped
class ReadHistory {

    private final Database database;
    private final PartyNames names;
    private final LastPhotos photos;
    private final Visibility visibility;
    private final Reach reach;

    ReadHistory(Database database, PartyNames names, LastPhotos photos, Visibility visibility, Reach reach) {
        this.database = database;
        this.names = names;
        this.photos = photos;
        this.visibility = visibility;
        this.reach = reach;
    }

    private record Subject(
            @Nullable UUID customer, @Nullable String serial) {}

    @Transactional
    HistoryView ofCustomer(UUID id) {
        var rows = new HistoryRows(cases().and("(bill_to_id = ? or signer_id = ?)", List.of(id, id)));
        return view(new Subject(id, null), rows);
    }

    @Transactional
    HistoryView ofEquipment(String serial) {
        return view(new Subject(null, serial), new HistoryRows(cases().and("asset_serial = ?", List.of(serial))));
    }

    private Conditions cases() {
        return Conditions.inReach("report_number is not null", reach);
    }

    private HistoryView view(Subject subject, HistoryRows rows) {
        var counts = database.with(rows::counts);
        var others = subject.customer() == null ? database.with(rows::customers) : List.<Related>of();
        var stations = database.with(rows::stations);
        var known = names.of(Stream.concat(
                        Stream.ofNullable(subject.customer()),
                        Stream.concat(others.stream(), stations.stream()).map(one -> UUID.fromString(one.key())))
                .distinct()
                .toList());
        if (counts.cases() == 0 && !isKnownToOffice(subject, known)) {
            throw ProblemException.notFound();
        }
        var equipment = subject.serial() == null ? database.with(rows::equipment) : List.<Equipment>of();
        return view(
                subject, rows, counts, new Around(equipment, parties(others, known), parties(stations, known), known));
    }

    private boolean isKnownToOffice(Subject subject, Map<UUID, String> known) {
        return reach.isOffice() && subject.customer() != null && known.containsKey(subject.customer());
    }

    private record Around(
            List<Equipment> equipment, List<Customer> customers, List<Customer> stations, Map<UUID, String> known) {}

    private HistoryView view(Subject subject, HistoryRows rows, Counts counts, Around around) {
        var gaps = database.with(rows::gaps);
        var customer = subject.customer();
        return new HistoryView(
                customer == null ? null : new PartyRef(customer, around.known().get(customer)),
                subject.serial(),
                subject.serial() == null ? null : counts.model(),
                counts.cases(),
                counts.first(),
                counts.last(),
                counts.visits(),
                gaps.repeats(),
                HistoryRows.REPEAT_WITHIN_DAYS,
                gaps.median(),
                visibility.hides("openQueryId") ? null : counts.queried(),
                database.with(rows::disputed),
                database.with(rows::kinds),
                database.with(rows::money),
                around.equipment(),
                around.customers(),
                around.stations(),
                photos.of(database.with(rows::lastCases)));
    }

    private static List<Customer> parties(List<Related> related, Map<UUID, String> known) {
        return related.stream()
                .map(one -> {
                    var id = UUID.fromString(one.key());
                    return new Customer(new PartyRef(id, known.get(id)), one.visits(), one.lastVisit());
                })
                .toList();
    }
}
