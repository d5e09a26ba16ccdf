package io.closeout.kit.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small catalogue and overlays in the words of the tests. */
final class PolicyFixture {

    static final String RATE = "labour.rate";
    static final String ROUNDING = "labour.rounding";
    static final String TERM = "payment.days";
    static final String FORMAT = "invoice.format";
    static final String TAX_POINT = "tax.point";

    private PolicyFixture() {}

    static PolicyCatalogue catalogue() {
        return PolicyCatalogue.of(
                "catalogue",
                1,
                List.of(
                        VariableDefinition.ranged(
                                RATE,
                                Level.CONTRACT,
                                ValueType.DECIMAL,
                                new VariableDefinition.Range("20", "200"),
                                "60"),
                        VariableDefinition.ranged(
                                ROUNDING,
                                Level.STATION,
                                ValueType.DURATION,
                                new VariableDefinition.Range("PT1M", "PT1H"),
                                "PT15M"),
                        VariableDefinition.ranged(
                                TERM, Level.CONTRACT, ValueType.INTEGER, new VariableDefinition.Range("0", "60"), "30"),
                        VariableDefinition.choice(FORMAT, Level.CONTRACT, List.of("pdf", "ubl", "cii"), "pdf"),
                        VariableDefinition.free(TAX_POINT, Level.COUNTRY, ValueType.BOOLEAN, "false")));
    }

    static PolicyBook book(Overlay... overlays) {
        return PolicyBook.empty(catalogue()).publish(List.of(overlays));
    }

    static Draft policy(String id, Scope scope) {
        return new Draft(id, scope);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static final class Draft {

        private final String id;
        private final Scope scope;
        private final Map<String, Setting> settings = new HashMap<>();
        private int version = 1;
        private LocalDate validFrom = day("2026-01-01");
        private @Nullable LocalDate validTo;

        private Draft(String id, Scope scope) {
            this.id = id;
            this.scope = scope;
        }

        Draft version(int number) {
            version = number;
            return this;
        }

        Draft from(String first) {
            validFrom = day(first);
            return this;
        }

        Draft until(String last) {
            validTo = day(last);
            return this;
        }

        Draft sets(String variable, String value) {
            settings.put(variable, Setting.of(value));
            return this;
        }

        Draft sets(String variable, String value, @Nullable String min, @Nullable String max) {
            settings.put(variable, Setting.of(value, min, max));
            return this;
        }

        Overlay done() {
            return Overlay.of(new Source(id, version, scope.level()), scope, validFrom, validTo, settings);
        }
    }
}
