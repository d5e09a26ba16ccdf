package io.closeout.invoicing.tax;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The areas between which something is supplied.
 *
 * @param stated whether the office said where the work was done
 * @param doubt where the work may have been done instead; null if nothing hints at that
 */
public record Places(
        Area seller,
        Area buyer,
        Area work,
        boolean stated,
        @Nullable Territory doubt) {

    /** @param concerned further addresses that may be where the work was done */
    static Places of(Seat seller, Seat buyer, Where work, List<Where> concerned) {
        var territories = Territories.bundled();
        var addresses =
                Stream.concat(concerned.stream(), Stream.of(buyer.address())).toList();
        return new Places(
                seller.area(territories),
                buyer.area(territories),
                territories.at(work),
                work.stated(),
                territories.doubt(work, addresses).orElse(null));
    }

    /** As if the work had been done where there is a doubt. */
    Places inDoubt() {
        return doubt == null ? this : new Places(seller, buyer, new Area(work.country(), doubt), stated, null);
    }

    Places withoutDoubt() {
        return new Places(seller, buyer, work, stated, null);
    }
}
