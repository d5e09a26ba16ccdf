package io.closeout.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Money that will come in on a day. */
record PlannedPayment(LocalDate day, Bill bill, BigDecimal amount, UUID key) {

    /** As {@code POST /api/payments} takes it. */
    Map<String, Object> request() {
        var request = new LinkedHashMap<String, Object>();
        request.put("receiverId", bill.sellerId());
        request.put("payerId", bill.payerId());
        request.put("amount", amount);
        request.put("currency", bill.currency());
        request.put("valueDate", day);
        request.put("method", "BANK_TRANSFER");
        request.put("reference", bill.reference());
        return request;
    }
}
