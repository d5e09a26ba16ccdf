package io.closeout.invoicing.pricing;

import io.closeout.kit.policy.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The price lists that come with the product and its installation: the same for everybody. */
public final class ShippedPrices implements PriceBook {

    private final List<PriceList> lists;

    public ShippedPrices(List<PriceList> lists) {
        this.lists = lists.stream()
                .sorted(Comparator.comparing(PriceList::validFrom).reversed())
                .toList();
    }

    @Override
    public ListPrices on(Scope scope, LocalDate day) {
        return listOn(day);
    }

    /** Empty for a day before the first list. */
    public Optional<PriceList> find(LocalDate day) {
        return lists.stream().filter(list -> !day.isBefore(list.validFrom())).findFirst();
    }

    /** The newest first. */
    public List<PriceList> lists() {
        return lists;
    }

    /** @throws UnbillableException for a day before the first list */
    public PriceList listOn(LocalDate day) {
        return find(day).orElseThrow(() -> new UnbillableException("no price list is valid on " + day));
    }
}
