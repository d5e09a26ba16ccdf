package io.closeout.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The spelling that devices have to meet byte for byte, and that what was signed before keeps. */
class CanonicalContentTest {

    private static final String BEFORE = """
            {"asset":{"serialNumber":"SN-77"},"billToId":"0199aaaa-0000-7000-8000-000000000002","country":"BE",\
            "interventionType":"repair","lines":[{"consented":false,"kind":"LABOUR","lineId":"L1",\
            "quantity":{"amount":"90","unit":"MIN"},"text":"Work","unplanned":false}],"operationCodes":[],\
            "performerId":"0199aaaa-0000-7000-8000-000000000001","remarks":[],"reportNumber":"R-1",\
            "serviceFrom":"2026-03-02","serviceTo":"2026-03-02",\
            "signerId":"0199aaaa-0000-7000-8000-000000000002","zone":"Europe/Brussels"}""";

    private static final String WITH_EVERYTHING = """
            {"asset":{"serialNumber":"SN-77"},"billToId":"0199aaaa-0000-7000-8000-000000000002","country":"BE",\
            "interventionType":"repair","lines":[{"consented":false,"kind":"LABOUR","lineId":"L1",\
            "periods":[{"from":"2026-03-02T08:00:00Z","to":"2026-03-02T09:30:07Z"}],\
            "quantity":{"amount":"90.12","unit":"MIN"},"text":"Work","unplanned":false},\
            {"consented":false,"from":"Gent","kind":"TRAVEL","lineId":"L2","quantity":{"amount":"32.5","unit":"KMT"},\
            "text":"Travel","to":"Oostende","unplanned":false},\
            {"consented":true,"kind":"PART","lineId":"L3","quantity":{"amount":"1","unit":"C62"},"serialNumber":"P-9",\
            "text":"Pump","unplanned":true}],"operationCodes":[],\
            "performerId":"0199aaaa-0000-7000-8000-000000000001","remarks":[],"reportNumber":"R-1",\
            "serviceFrom":"2026-03-02","serviceTo":"2026-03-02",\
            "signerId":"0199aaaa-0000-7000-8000-000000000002","split":[\
            {"payerId":"0199aaaa-0000-7000-8000-000000000002","percent":"62.5"},\
            {"payerId":"0199aaaa-0000-7000-8000-000000000001","percent":"37.5"}],"zone":"Europe/Brussels"}""";

    @Test
    void aContentFromBeforeKeepsItsSpellingAndItsDigest() {
        var again = CanonicalContent.of(CanonicalContent.read(BEFORE));

        assertThat(again.json()).isEqualTo(BEFORE);
    }

    @Test
    void whatIsNewHasOneSpellingToo() {
        var again = CanonicalContent.of(CanonicalContent.read(WITH_EVERYTHING));

        assertThat(again.json()).isEqualTo(WITH_EVERYTHING);
    }
}
