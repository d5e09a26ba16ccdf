package io.closeout.report.consent;

import io.closeout.report.signing.ProposalState;
import io.closeout.report.summary.Difference;
import io.closeout.report.summary.Summary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is put before the signer, in their language.
 *
 * @param lead who wants to change what
 * @param sheet what was signed
 * @param agreedVersion the version it became; null before
 */
public record Question(
        Locale locale,
        Map<String, String> words,
        ProposalState state,
        String number,
        String station,
        String lead,
        String why,
        String until,
        String declineLead,
        List<Difference> differences,
        Summary sheet,
        @Nullable Integer agreedVersion) {}
