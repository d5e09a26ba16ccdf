package io.closeout.local.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The equipment the customers of the sample own; it stays the same from visit to visit. */
final class Fleet {

    /** One appliance. */
    record Equipment(String sector, String id, String serialNumber, String model) {

        Map<String, String> asset() {
            return Map.of("id", id, "serialNumber", serialNumber, "model", model);
        }
    }

    private static final int MOST_PER_SECTOR = 4;

    private final Map<String, List<Equipment>> byCustomer = new LinkedHashMap<>();

    Fleet(Work work, Dice dice) {
        SampleParty.all().stream()
                .filter(party -> party.is("CUSTOMER"))
                .forEach(customer -> byCustomer.put(customer.key(), owned(customer, work, dice)));
    }

    Equipment of(SampleParty customer, Dice dice) {
        return dice.of(Objects.requireNonNull(byCustomer.get(customer.key())));
    }

    private static List<Equipment> owned(SampleParty customer, Work work, Dice dice) {
        var owned = new ArrayList<Equipment>();
        for (var sector : Objects.requireNonNull(customer.sectors())) {
            var kind = Objects.requireNonNull(work.assets().get(sector));
            var most = customer.vatId() == null ? 1 : MOST_PER_SECTOR;
            for (var i = dice.between(1, most); i > 0; i--) {
                var id = "%s-%02d".formatted(sector.toUpperCase(java.util.Locale.ROOT), owned.size() + 1);
                var serial = "%s%02d-%05d".formatted(kind.serial(), dice.between(12, 26), dice.between(100, 99_999));
                owned.add(new Equipment(sector, id, serial, dice.of(kind.models())));
            }
        }
        return owned;
    }
}
