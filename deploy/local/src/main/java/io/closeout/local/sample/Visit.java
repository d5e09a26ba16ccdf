package io.closeout.local.sample;

import java.time.LocalDate;
import java.util.Optional;

/** Who comes to whom, when and what for. */
record Visit(
        SampleParty customer,
        SampleParty station,
        Fleet.Equipment equipment,
        Work.Job job,
        LocalDate day,
        Optional<Flaw> flaw) {

    boolean has(Flaw suspected) {
        return flaw.filter(suspected::equals).isPresent();
    }
}
