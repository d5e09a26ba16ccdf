package io.closeout.verification.review;

import io.closeout.events.report.Attachment;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an amendment changed of what was signed, one entry per thing that differs. */
final class ReportChanges {

    /** What differs. */
    public enum What {
        NATURE,
        OPERATIONS,
        EQUIPMENT,
        WORK,
        CONTRACT,
        PAYER,
        SPONSOR,
        SPLIT,
        LINE_ADDED,
        LINE_REMOVED,
        QUANTITY,
        CODE,
        TEXT,
        UNPLANNED,
        CONSENT,
        PRICE,
        FILE_ADDED,
        FILE_REMOVED
    }

    /**
     * One thing that differs.
     *
     * @param before as the earlier version said it, in a form that depends on no language; null if it had none
     */
    public record Change(
            What what,
            @Nullable String lineId,
            @Nullable String before,
            @Nullable String after) {}

    private final List<Change> changes = new ArrayList<>();

    private ReportChanges() {}

    static List<Change> between(ReportSigned before, ReportSigned after) {
        var found = new ReportChanges();
        found.report(before, after);
        found.lines(before, after);
        found.files(before, after);
        return List.copyOf(found.changes);
    }

    private void report(ReportSigned before, ReportSigned after) {
        differs(What.NATURE, null, before.getInterventionType(), after.getInterventionType());
        differs(What.OPERATIONS, null, joined(before.getOperationCodes()), joined(after.getOperationCodes()));
        differs(What.EQUIPMENT, null, equipment(before), equipment(after));
        differs(What.WORK, null, days(before), days(after));
        differs(What.CONTRACT, null, before.getContractId(), after.getContractId());
        differs(
                What.PAYER,
                null,
                before.getBillToId().toString(),
                after.getBillToId().toString());
        differs(What.SPONSOR, null, text(before.getSponsorId()), text(after.getSponsorId()));
        differs(What.SPLIT, null, split(before), split(after));
    }

    private void lines(ReportSigned before, ReportSigned after) {
        var old = byId(before.getLines(), ReportLine::getLineId);
        var now = byId(after.getLines(), ReportLine::getLineId);
        old.forEach((id, line) -> {
            if (!now.containsKey(id)) {
                changes.add(new Change(What.LINE_REMOVED, id, quantity(line) + " " + line.getText(), null));
            }
        });
        now.forEach((id, line) -> {
            var was = old.get(id);
            if (was == null) {
                changes.add(new Change(What.LINE_ADDED, id, null, quantity(line) + " " + line.getText()));
            } else {
                line(id, was, line);
            }
        });
    }

    private void line(String id, ReportLine before, ReportLine after) {
        differs(What.QUANTITY, id, quantity(before), quantity(after));
        differs(What.CODE, id, before.getCode(), after.getCode());
        differs(What.TEXT, id, before.getText(), after.getText());
        differs(What.UNPLANNED, id, text(before.getUnplanned()), text(after.getUnplanned()));
        differs(What.CONSENT, id, text(before.getConsented()), text(after.getConsented()));
        differs(What.PRICE, id, price(before), price(after));
    }

    private void files(ReportSigned before, ReportSigned after) {
        var old = byId(before.getAttachments(), Attachment::getHref);
        var now = byId(after.getAttachments(), Attachment::getHref);
        old.forEach((href, file) -> {
            if (!now.containsKey(href)) {
                changes.add(new Change(
                        What.FILE_REMOVED, file.getLineId(), file.getKind().name(), null));
            }
        });
        now.forEach((href, file) -> {
            if (!old.containsKey(href)) {
                changes.add(new Change(
                        What.FILE_ADDED, file.getLineId(), null, file.getKind().name()));
            }
        });
    }

    private void differs(What what, @Nullable String lineId, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(what, lineId, before, after));
        }
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        var byId = new LinkedHashMap<String, T>();
        all.forEach(one -> byId.putIfAbsent(id.apply(one), one));
        return byId;
    }

    private static String quantity(ReportLine line) {
        var amount = SignedReportView.LineView.plain(line.getQuantity().getAmount());
        return amount.toPlainString() + " " + line.getQuantity().getUnit();
    }

    private static @Nullable String price(ReportLine line) {
        var claimed = line.getClaimedUnitPrice();
        return claimed == null
                ? null
                : SignedReportView.LineView.plain(claimed.getAmount()).toPlainString() + " " + claimed.getCurrency();
    }

    private static @Nullable String equipment(ReportSigned report) {
        return report.getAsset().getSerialNumber() == null
                ? report.getAsset().getId()
                : report.getAsset().getSerialNumber();
    }

    private static String days(ReportSigned report) {
        return report.getServiceFrom() + " " + report.getServiceTo();
    }

    private static @Nullable String split(ReportSigned report) {
        return report.getSplit().isEmpty()
                ? null
                : report.getSplit().stream()
                        .map(share -> SignedReportView.LineView.plain(share.getPercent())
                                        .toPlainString() + " %")
                        .collect(Collectors.joining(" + "));
    }

    private static @Nullable String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(", ", codes);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
