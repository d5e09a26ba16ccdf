package io.closeout.report.drafting;

import io.closeout.report.input.Faults;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides whether shares can divide what the customer pays: two to five payers, each once, together exactly 100 %. */
final class SplitRules {

    private static final int MOST_PAYERS = 5;
    private static final int DECIMALS = 4;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final UUID NO_ID = new UUID(0, 0);

    private SplitRules() {}

    static List<ReportContent.Share> read(@Nullable List<ReportRequest.@Nullable Share> split, Faults faults) {
        var present = faults.list("/split", split, MOST_PAYERS);
        var read = new ArrayList<ReportContent.Share>(present.size());
        var payers = new HashSet<UUID>();
        var sum = BigDecimal.ZERO;
        for (var i = 0; i < present.size(); i++) {
            var share = share("/split/" + i, present.get(i), payers, faults);
            sum = sum.add(share.value());
            read.add(share);
        }
        faults.unless(present.size() != 1, "/split", "names one payer; a split has two to five");
        faults.unless(
                present.size() < 2 || sum.compareTo(WHOLE) == 0,
                "/split",
                "makes %s %% and not 100".formatted(sum.stripTrailingZeros().toPlainString()));
        return read;
    }

    private static ReportContent.Share share(String at, ReportRequest.Share share, Set<UUID> payers, Faults faults) {
        var payer = faults.required(at + "/payerId", share.payerId(), NO_ID);
        faults.unless(payer.equals(NO_ID) || payers.add(payer), at + "/payerId", "is named twice");
        var percent = faults.required(at + "/percent", share.percent(), BigDecimal.ZERO);
        var isBetween = percent.signum() > 0 && percent.compareTo(WHOLE) < 0;
        var isExact = percent.stripTrailingZeros().scale() <= DECIMALS;
        faults.unless(isBetween || share.percent() == null, at + "/percent", "is not between 0 and 100");
        faults.unless(!isBetween || isExact, at + "/percent", "has more than 4 decimals");
        return ReportContent.Share.of(payer, isBetween && isExact ? percent : BigDecimal.ZERO);
    }
}
