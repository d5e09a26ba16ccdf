package io.closeout.report.drafting;

import io.closeout.events.Decimals;
import io.closeout.events.common.Asset;
import io.closeout.events.common.Quantity;
import io.closeout.events.common.UnitPrice;
import io.closeout.events.report.PayerShare;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.WorkPeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of a content in the words of the contract; what may be about a person, such as a place, stays behind. */
public final class EventParts {

    private EventParts() {}

    public static Asset asset(ReportContent content) {
        var asset = content.asset();
        return new Asset(asset.id(), asset.serialNumber(), asset.model());
    }

    public static List<PayerShare> split(ReportContent content) {
        return content.split().stream()
                .map(share -> new PayerShare(share.payerId(), Decimals.rate(share.value())))
                .toList();
    }

    public static ReportLine line(ReportContent.Line line) {
        var quantity = line.quantity();
        return new ReportLine(
                line.lineId(),
                line.kind(),
                line.code(),
                line.text(),
                new Quantity(Decimals.quantity(quantity.value()), quantity.unit()),
                line.unplanned(),
                line.consented(),
                line.performedOn(),
                line.periods().stream()
                        .map(period -> new WorkPeriod(period.from(), period.to()))
                        .toList(),
                line.serialNumber(),
                price(line.claimedUnitPrice()));
    }

    private static @Nullable UnitPrice price(ReportContent.@Nullable Price claimed) {
        return claimed == null ? null : new UnitPrice(Decimals.unitPrice(claimed.value()), claimed.currency());
    }
}
