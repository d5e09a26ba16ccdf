package io.closeout.verification.reference;

import java.time.LocalDate;

/** The warranty of one piece of equipment; both days are part of it. */
public record WarrantyRegistration(String serialNumber, LocalDate startsOn, LocalDate endsOn) {}
