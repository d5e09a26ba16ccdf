package io.closeout.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.http.Problem;
import io.closeout.report.input.Faults;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SplitRulesTest {

    private final Faults faults = new Faults();

    @Test
    void sharesOfExactlyAHundredAreTaken() {
        var split = read(share(1, "33.3333"), share(2, "33.33330"), share(3, "33.3334"));

        assertThat(faults.found()).isEmpty();
        assertThat(split).extracting(ReportContent.Share::percent).containsExactly("33.3333", "33.3333", "33.3334");
    }

    @Test
    void aHundredthOfAPercentTooLittleIsRefused() {
        read(share(1, "50"), share(2, "49.9999"));

        assertThat(faults.found()).containsExactly(new Problem.Fault("/split", "makes 99.9999 % and not 100"));
    }

    @Test
    void onePayerIsNoSplit() {
        read(share(1, "100"));

        assertThat(faults.found())
                .contains(new Problem.Fault("/split", "names one payer; a split has two to five"))
                .contains(new Problem.Fault("/split/0/percent", "is not between 0 and 100"));
    }

    @Test
    void sixPayersAreTooMany() {
        read(share(1, "20"), share(2, "20"), share(3, "20"), share(4, "20"), share(5, "10"), share(6, "10"));

        assertThat(faults.found()).containsExactly(new Problem.Fault("/split", "has more than 5 entries"));
    }

    @Test
    void aPayerIsNamedOnce() {
        read(share(1, "50"), share(1, "50"));

        assertThat(faults.found()).containsExactly(new Problem.Fault("/split/1/payerId", "is named twice"));
    }

    @Test
    void nothingMissingIsGuessed() {
        read(new ReportRequest.Share(null, new BigDecimal("50")), new ReportRequest.Share(id(2), null));

        assertThat(faults.found())
                .contains(new Problem.Fault("/split/0/payerId", "is missing"))
                .contains(new Problem.Fault("/split/1/percent", "is missing"));
    }

    @Test
    void absurdSharesAreRefusedWithoutBeingWrittenOut() {
        read(share(1, "1e400"), share(2, "-1e400"), share(3, "0.00001"), share(4, "1e-400"), share(5, "50"));

        assertThat(faults.found())
                .extracting(Problem.Fault::pointer)
                .containsExactly(
                        "/split/0/percent", "/split/1/percent", "/split/2/percent", "/split/3/percent", "/split");
        assertThat(faults.found()).allSatisfy(fault -> assertThat(fault.detail()).hasSizeLessThan(60));
    }

    private List<ReportContent.Share> read(ReportRequest.Share... shares) {
        var split = new ArrayList<ReportRequest.@Nullable Share>(List.of(shares));
        return SplitRules.read(split, faults);
    }

    private static ReportRequest.Share share(int payer, String percent) {
        return new ReportRequest.Share(id(payer), new BigDecimal(percent));
    }

    private static UUID id(int payer) {
        return new UUID(7, payer);
    }
}
