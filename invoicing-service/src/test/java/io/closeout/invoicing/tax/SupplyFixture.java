package io.closeout.invoicing.tax;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Supplies between countries of which nothing more is known. */
final class SupplyFixture {

    private SupplyFixture() {}

    /** Who buys: where it is registered for VAT, if it is, and where its seat is. */
    record Buyer(@Nullable String vatCountry, String country) {}

    /** Work by a seller under the general rules, with nothing agreed. */
    static Supply work(String seller, Buyer buyer, String place, boolean onImmovable, LocalDate day) {
        return new Supply(
                seller,
                buyer.vatCountry(),
                buyer.country(),
                place,
                onImmovable,
                day,
                false,
                TaxProfile.GENERAL,
                Supply.Agreed.NOTHING,
                Places.of(
                        new Seat(Where.in(seller, null), seller),
                        new Seat(Where.in(buyer.country(), null), buyer.vatCountry()),
                        Where.in(place, null),
                        List.of()));
    }

    static Supply asGoods(Supply supply) {
        return with(supply, true, supply.seller(), supply.agreed());
    }

    static Supply soldBy(Supply supply, TaxProfile seller) {
        return with(supply, supply.goodsOnly(), seller, supply.agreed());
    }

    static Supply agreed(Supply supply, Supply.Agreed agreed) {
        return with(supply, supply.goodsOnly(), supply.seller(), agreed);
    }

    private static Supply with(Supply supply, boolean goodsOnly, TaxProfile seller, Supply.Agreed agreed) {
        return new Supply(
                supply.sellerCountry(),
                supply.buyerVatCountry(),
                supply.buyerCountry(),
                supply.placeOfWork(),
                supply.onImmovable(),
                supply.suppliedOn(),
                goodsOnly,
                seller,
                agreed,
                supply.places());
    }
}
