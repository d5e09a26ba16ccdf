package io.closeout.invoicing.office;

import io.closeout.invoicing.issuing.Reason;
import io.closeout.kit.http.PageView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is blocked, by where it can be mended; a charge that lacks several things stands with each of them. */
public record BlockedList(
        Wanted wanted, List<Place> places, @Nullable String next) {

    private static final Set<String> OF_TAX = Set.of(
            "vat-rate-unknown",
            "seller-not-registered",
            "distance-sale",
            "exchange-rate-missing",
            "territory-own-tax",
            "territory-seller");
    private static final Set<String> OF_LISTS = Set.of("price-missing", "price-unit-differs");
    private static final Set<String> OF_PRICES = Set.of("travel-zone-unknown", "line-kind-unknown", "unit-unknown");

    /**
     * Where something can be mended.
     *
     * @param kind party, list, prices, tax or other
     * @param name of the party; empty where it is none, or not known yet
     * @param href where it is mended; empty where nobody can but the programme
     */
    public record Place(String kind, String name, String href, List<Row> rows) {}

    public record Row(FoundDocument charge, List<Reason> reasons) {}

    private record Key(String kind, String name, String href) {}

    static BlockedList of(Wanted wanted, PageView<FoundDocument> found) {
        var places = new LinkedHashMap<Key, List<Row>>();
        found.items()
                .forEach(one -> reasons(one)
                        .forEach((key, reasons) -> places.computeIfAbsent(key, place -> new ArrayList<>())
                                .add(new Row(one, reasons))));
        return new BlockedList(
                wanted,
                places.entrySet().stream()
                        .map(place -> new Place(
                                place.getKey().kind(),
                                place.getKey().name(),
                                place.getKey().href(),
                                place.getValue()))
                        .toList(),
                found.next());
    }

    private static Map<Key, List<Reason>> reasons(FoundDocument one) {
        var byPlace = new LinkedHashMap<Key, List<Reason>>();
        var charge = one.charge();
        if (charge != null && charge.reasons() != null) {
            Reason.kept(charge.reasons())
                    .forEach(reason -> byPlace.computeIfAbsent(place(one, reason), key -> new ArrayList<>())
                            .add(reason));
        }
        return byPlace;
    }

    private static Key place(FoundDocument one, Reason reason) {
        var mending = Mending.href(reason, one.caseId());
        if (!mending.isEmpty()) {
            return new Key(Mending.kind(reason), "", mending);
        }
        var party = Mending.parameter(reason, "partyId");
        if (!party.isEmpty()) {
            var name = party.equals(one.sellerId().toString()) ? one.seller() : one.payer();
            return new Key("party", name == null ? "" : name, "/parties/" + party);
        }
        if (OF_TAX.contains(reason.key())) {
            return new Key("tax", "", "/invoices/tax");
        }
        if (OF_LISTS.contains(reason.key())) {
            return new Key("list", "", "/invoices/prices");
        }
        return OF_PRICES.contains(reason.key())
                ? new Key("prices", "", "/invoices/policies")
                : new Key("other", "", "");
    }
}
