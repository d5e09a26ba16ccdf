package io.closeout.invoicing.rhythm;

import static java.util.function.Predicate.not;

import io.closeout.invoicing.preference.Grouping;
import io.closeout.invoicing.preference.Preference;
import io.closeout.invoicing.preference.Rhythm;
import io.closeout.invoicing.pricing.Tariff;
import io.closeout.kit.time.WorkingDays;

/** When and with what else somebody is billed: as was agreed, else as the policy has it. */
record RunTerms(Rhythm rhythm, int day, boolean nextWorkingDay, Grouping grouping) {

    static RunTerms of(Preference agreed) {
        return new RunTerms(agreed.rhythm(), agreed.rhythmDay(), agreed.nextWorkingDay(), agreed.grouping());
    }

    static RunTerms of(Tariff tariff) {
        var policy = tariff.policy();
        return new RunTerms(
                Rhythm.valueOf(policy.text("invoice.rhythm")),
                Math.toIntExact(policy.integer("invoice.rhythmDay")),
                policy.flag("invoice.nextWorkingDay"),
                Grouping.valueOf(policy.text("invoice.grouping")));
    }

    RunDays days(String country) {
        return new RunDays(rhythm, day, nextWorkingDay ? not(WorkingDays.in(country)::isWorkingDay) : never -> false);
    }
}
