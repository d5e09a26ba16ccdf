package io.closeout.events;

import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;

/** An amended report carries all that a signed one carries, so one reaction can take both. */
public final class SignedContent {

    private SignedContent() {}

    /** What {@link ReportSigned} would say if this version were the first; the lists are shared, {@code meta} too. */
    public static ReportSigned of(ReportAmended amended) {
        var signed = new ReportSigned();
        for (var field : ReportSigned.getClassSchema().getFields()) {
            signed.put(
                    field.pos(),
                    amended.get(amended.getSchema().getField(field.name()).pos()));
        }
        return signed;
    }
}
