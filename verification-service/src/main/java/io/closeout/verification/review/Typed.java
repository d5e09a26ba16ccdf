package io.closeout.verification.review;

import io.closeout.verification.review.SignedReportView.LineView;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody typed into the forms of a case and sent in vain; the page gives it back. */
record Typed(MultivaluedMap<String, String> form) {

    static final Typed NOTHING = new Typed(new MultivaluedHashMap<>());

    /** The form that was sent; empty if none was. */
    public String name() {
        return Objects.requireNonNullElse(form.getFirst("form"), "");
    }

    /** What was typed into a field of this form, else what the page proposes. */
    public String in(String form, String field, @Nullable Object proposed) {
        var typed = form.equals(name()) ? this.form.getFirst(field) : null;
        return typed != null ? typed : proposed == null ? "" : proposed.toString();
    }

    /** Which form stands open. */
    public boolean isOpen(String form) {
        return form.equals(name());
    }

    /** Lines about which the sender and the case as it is now differ. */
    List<Difference> differences(List<LineView> now) {
        return now.stream()
                .filter(line -> form.containsKey("approved." + line.lineId()))
                .map(line -> new Difference(line, in(name(), "approved." + line.lineId(), null)))
                .filter(difference -> !difference.isNone())
                .toList();
    }

    /** One line in two minds. */
    record Difference(LineView line, String yours) {

        boolean isNone() {
            return yours.replace(',', '.').equals(line.approvedQuantity().toPlainString());
        }
    }
}
