package io.closeout.verification.approval;

import io.closeout.events.Wire;
import io.closeout.events.report.ReportSigned;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the signed content as the bytes it came in, so that a later decision is about exactly what was signed. */
@ApplicationScoped
public class SignedReports {

    private final Wire wire;

    SignedReports(Wire wire) {
        this.wire = wire;
    }

    byte[] bytes(ReportSigned report) {
        return wire.encode(report);
    }

    public ReportSigned of(Verification verification) {
        return wire.decode(verification.content(), ReportSigned.class);
    }

    public ReportSigned of(EarlierVersion version) {
        return wire.decode(version.content(), ReportSigned.class);
    }
}
