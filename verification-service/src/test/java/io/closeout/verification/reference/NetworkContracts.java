package io.closeout.verification.reference;

import io.closeout.verification.Office;
import io.closeout.verification.Service;

/** Contracts of the network under test. */
public final class NetworkContracts {

    private NetworkContracts() {}

    /** In force since 2026, for everybody and everything; saying so again changes nothing. */
    public static void isInForce(String contractId) {
        Office.of("back-office", Service.NETWORK)
                .calls()
                .contentType("text/csv")
                .body("id,startsOn,currency\n%s,2020-01-01,EUR\n".formatted(contractId))
                .post("/api/verifications/reference/contracts/import?validFrom=2026-01-01")
                .then()
                .statusCode(200);
    }
}
