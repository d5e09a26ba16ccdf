package io.closeout.verification.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Contracts and parts in words of the trade; out of the box a contract in euro for everybody, all of 2026. */
public final class ContractFixture {

    private final Map<String, String> contract =
            new HashMap<>(Map.of("id", "C-1", "startsOn", "2026-01-01", "endsOn", "2026-12-31", "currency", "EUR"));
    private final Map<String, String> prices = new HashMap<>(Map.of("HT-FAN", "228.00", "HT-PCB", "312.00"));
    private String priceCurrency = "EUR";

    public static ContractFixture aContract() {
        return new ContractFixture();
    }

    public ContractFixture with(String field, String value) {
        contract.put(field, value);
        return this;
    }

    public ContractFixture withClauses(String... clauses) {
        return with("clauses", String.join("|", clauses));
    }

    public ContractFixture pricedIn(String currency) {
        priceCurrency = currency;
        return this;
    }

    /** Reference data that knows this contract and two parts. */
    public Reference known() {
        return new EntryReference() {
            @Override
            Optional<Map<String, String>> entry(Kind kind, String code) {
                return switch (kind) {
                    case CONTRACTS -> Optional.of(contract).filter(values -> code.equals(values.get("id")));
                    case PARTS ->
                        Optional.ofNullable(prices.get(code))
                                .map(price -> Map.of(
                                        "code", code, "name", code, "listPrice", price, "currency", priceCurrency));
                    default -> Optional.empty();
                };
            }
        };
    }
}
