package io.closeout.invoicing.issuing;

import io.closeout.events.common.CaseBalance;
import io.closeout.events.common.MoneyAmount;
import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How the amounts of an invoice of several cases fall on each of them, in the order of the document. The tax of a group
 * is distributed by cumulative rounding, so that the shares make the document to the cent. Money fills the cases from
 * the first one on: what is open of a case depends on how much was paid in all, and not on the order of the payments.
 */
final class CaseShares {

    private final Currency currency;
    private final Map<UUID, BigDecimal> claims;
    private final BigDecimal total;

    private CaseShares(Currency currency, Map<UUID, BigDecimal> claims) {
        this.currency = currency;
        this.claims = claims;
        this.total = claims.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is claimed for each case after some credit notes; the order in which they are given does not matter. */
    static CaseShares of(DocumentContent invoice, Collection<DocumentContent> notes) {
        var left = new LinkedHashMap<>(grossOf(invoice));
        var nets = netsOf(invoice);
        for (var note : notes) {
            grossOf(note).forEach((caseId, gross) -> left.computeIfPresent(caseId, (id, was) -> was.subtract(gross)));
            netsOf(note).forEach((caseId, net) -> nets.computeIfPresent(caseId, (id, was) -> was.subtract(net)));
        }
        return new CaseShares(Currency.getInstance(invoice.currency()), settled(left, nets));
    }

    /** Each case's part of the sum with tax; all parts make it. */
    static Map<UUID, BigDecimal> grossOf(DocumentContent document) {
        var shares = new LinkedHashMap<UUID, BigDecimal>();
        document.lines().forEach(line -> shares.putIfAbsent(line.caseId(), BigDecimal.ZERO));
        for (var group : document.taxGroups()) {
            var nets = new LinkedHashMap<UUID, BigDecimal>();
            document.lines().stream()
                    .filter(line -> line.taxCategory().equals(group.category()))
                    .filter(line -> line.taxRate().compareTo(group.rate()) == 0)
                    .forEach(line -> nets.merge(line.caseId(), line.net(), BigDecimal::add));
            distribute(
                            group.taxable().add(group.tax()),
                            nets,
                            document.totals().gross().scale())
                    .forEach((caseId, part) -> shares.merge(caseId, part, BigDecimal::add));
        }
        return shares;
    }

    // Each case keeps its own net; what comes on top (tax, allowances and charges of the document) ends for each case
    // where its part of the nets ends.
    private static Map<UUID, BigDecimal> distribute(BigDecimal gross, Map<UUID, BigDecimal> nets, int scale) {
        var whole = nets.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var onTop = gross.subtract(whole);
        var parts = new LinkedHashMap<UUID, BigDecimal>();
        var soFar = BigDecimal.ZERO;
        var given = BigDecimal.ZERO;
        var last = nets.size();
        for (var entry : nets.entrySet()) {
            soFar = soFar.add(entry.getValue());
            last--;
            var upTo = last == 0 ? onTop : upTo(onTop, soFar, whole, scale);
            parts.put(entry.getKey(), entry.getValue().add(upTo.subtract(given)));
            given = upTo;
        }
        return parts;
    }

    private static BigDecimal upTo(BigDecimal onTop, BigDecimal soFar, BigDecimal whole, int scale) {
        return whole.signum() == 0 ? BigDecimal.ZERO : onTop.multiply(soFar).divide(whole, scale, RoundingMode.HALF_UP);
    }

    private static Map<UUID, BigDecimal> netsOf(DocumentContent document) {
        var nets = new LinkedHashMap<UUID, BigDecimal>();
        document.lines().forEach(line -> nets.merge(line.caseId(), line.net(), BigDecimal::add));
        return nets;
    }

    // The tax of a credit note is rounded by itself. A cent that this leaves on a case without lines, or takes too much
    // from one, goes to its neighbour.
    private static Map<UUID, BigDecimal> settled(Map<UUID, BigDecimal> left, Map<UUID, BigDecimal> nets) {
        var cases = new ArrayList<>(left.keySet());
        var claims = new LinkedHashMap<>(left);
        var carry = BigDecimal.ZERO;
        for (var caseId : cases) {
            carry = carried(claims, caseId, carry, isNothing(nets, caseId));
        }
        for (var caseId : cases.reversed()) {
            if (carry.signum() != 0) {
                carry = carried(claims, caseId, carry, isNothing(nets, caseId));
            }
        }
        claims.merge(cases.getLast(), carry, BigDecimal::add);
        return claims;
    }

    private static boolean isNothing(Map<UUID, BigDecimal> nets, UUID caseId) {
        return nets.getOrDefault(caseId, BigDecimal.ZERO).signum() == 0;
    }

    /** @return what goes to the neighbour */
    private static BigDecimal carried(
            Map<UUID, BigDecimal> claims, UUID caseId, BigDecimal carry, boolean nothingIsLeft) {
        var sum = claims.getOrDefault(caseId, BigDecimal.ZERO).add(carry);
        var moves = nothingIsLeft || sum.signum() < 0;
        claims.put(caseId, moves ? BigDecimal.ZERO : sum);
        return moves ? sum : BigDecimal.ZERO;
    }

    /** Billed and open of each case. */
    List<CaseBalance> issued(DocumentContent invoice, Money open) {
        return balances(grossOf(invoice), open);
    }

    /** Credited and open of each case, after a credit note. */
    List<CaseBalance> credited(CaseShares before, Money open) {
        var credited = new LinkedHashMap<UUID, BigDecimal>();
        claims.forEach((caseId, claim) -> credited.put(
                caseId, before.claims.getOrDefault(caseId, BigDecimal.ZERO).subtract(claim)));
        return balances(credited, open);
    }

    /** Paid and open of each case, after a payment. */
    List<CaseBalance> paid(Money amount, Money open) {
        var before = openOf(open.plus(amount).amount());
        var after = openOf(open.amount());
        var paid = new LinkedHashMap<UUID, BigDecimal>();
        before.forEach((caseId, was) -> paid.put(caseId, was.subtract(after.getOrDefault(caseId, BigDecimal.ZERO))));
        return balances(paid, open);
    }

    /** What was settled of each case, without what was prepaid. */
    List<CaseBalance> settled(Money settled, Money open) {
        return balances(openOf(settled.amount()), open);
    }

    /** What is open of each case if so much is open in all: the first ones are paid first. */
    private Map<UUID, BigDecimal> openOf(BigDecimal open) {
        var money = total.subtract(open);
        var result = new LinkedHashMap<UUID, BigDecimal>();
        for (var entry : claims.entrySet()) {
            var covered = money.min(entry.getValue()).max(BigDecimal.ZERO);
            money = money.subtract(covered);
            result.put(entry.getKey(), entry.getValue().subtract(covered));
        }
        return result;
    }

    private List<CaseBalance> balances(Map<UUID, BigDecimal> changes, Money open) {
        var left = openOf(open.amount());
        return changes.entrySet().stream()
                .map(entry -> new CaseBalance(
                        entry.getKey(),
                        wire(entry.getValue()),
                        wire(left.getOrDefault(entry.getKey(), BigDecimal.ZERO))))
                .toList();
    }

    private MoneyAmount wire(BigDecimal amount) {
        return new Money(amount, currency).onTheWire();
    }
}
