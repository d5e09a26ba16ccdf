package io.closeout.reminder.dispatch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said to one customer on one day.
 *
 * @param messageId of the try to hand it over
 * @param mailId its Message-ID, which follows from the most urgent reminder and stays the same however often it is tried
 * @param locale of the customer, one that we write in
 * @param code names the wording; that of the highest level among the items
 * @param items most urgent first
 */
record Letter(
        UUID messageId,
        String mailId,
        String to,
        @Nullable String name,
        Locale locale,
        String code,
        LocalDate day,
        List<Item> items) {

    /**
     * One open invoice.
     *
     * @param iban the seller's account; null if it is not known here
     */
    record Item(
            String number,
            String seller,
            LocalDate dueDate,
            BigDecimal open,
            String currency,
            String reference,
            @Nullable String iban,
            @Nullable String bic) {}

    Letter {
        items = List.copyOf(items);
    }
}
