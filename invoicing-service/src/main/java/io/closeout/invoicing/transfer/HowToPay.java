package io.closeout.invoicing.transfer;

import io.closeout.invoicing.issuing.BelgianReference;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Instalment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a document is paid.
 *
 * @param direction who pays whom
 * @param due the next amount, and when it is due: the first instalment, or all of it
 * @param iban null where the seller names none; then only an agreed way is left
 * @param reference as it is written: the Belgian one between two parties in Belgium, else RF (ISO 11649)
 * @param belgian whether it is the Belgian one
 * @param code null where there is nothing to transfer, no account, or no euro
 */
public record HowToPay(
        Direction direction,
        Due due,
        @Nullable String iban,
        @Nullable String bic,
        String reference,
        boolean belgian,
        @Nullable QrCode code) {

    /** Who pays whom. */
    public enum Direction {
        /** The buyer pays the seller. */
        PAY,
        /** The buyer, who wrote the document itself, pays the seller who reads it (UNTDID 1001: 389). */
        RECEIVE,
        /** Nobody pays: all of it was prepaid, or it is a credit note. */
        NOTHING
    }

    /** @param part whether more instalments follow */
    public record Due(BigDecimal amount, LocalDate date, boolean part) {}

    public static HowToPay of(DocumentContent document) {
        return of(document, document.totals().payable());
    }

    /** @param open what is left to pay of it */
    public static HowToPay of(DocumentContent document, BigDecimal open) {
        var direction = direction(document, open);
        var due = due(document, open);
        var belgian = belgian(document);
        return new HowToPay(
                direction,
                due,
                document.seller().iban(),
                document.seller().bic(),
                belgian.orElse(document.paymentReference()),
                belgian.isPresent(),
                direction == Direction.PAY
                        ? code(document, due.amount(), belgian).orElse(null)
                        : null);
    }

    private static Direction direction(DocumentContent document, BigDecimal open) {
        if (document.isCreditNote() || open.signum() <= 0) {
            return Direction.NOTHING;
        }
        return document.type().code().equals("389") ? Direction.RECEIVE : Direction.PAY;
    }

    /** Instalments are told one after the other as long as nothing was paid. */
    private static Due due(DocumentContent document, BigDecimal open) {
        var instalments = document.terms().instalments();
        if (instalments.size() > 1 && open.compareTo(document.totals().payable()) == 0) {
            Instalment first = instalments.getFirst();
            return new Due(first.amount(), first.dueDate(), true);
        }
        return new Due(open, document.dueDate(), false);
    }

    private static Optional<String> belgian(DocumentContent document) {
        return document.seller().country().equals("BE")
                        && document.buyer().country().equals("BE")
                ? BelgianReference.of(document.numbering().number())
                : Optional.empty();
    }

    private static Optional<QrCode> code(DocumentContent document, BigDecimal amount, Optional<String> belgian) {
        var seller = document.seller();
        if (seller.iban() == null || !document.currency().equals("EUR")) {
            return Optional.empty();
        }
        var account = new EpcCode.Account(seller.name(), seller.iban(), seller.bic());
        var remittance = belgian.map(text -> new EpcCode.Remittance("", text))
                .orElseGet(() -> new EpcCode.Remittance(document.paymentReference(), ""));
        return EpcCode.of(account, amount, remittance).map(QrCode::of);
    }
}
