package io.closeout.report.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementTest {

    private static final String LINE =
            "{'lineId':'L1','kind':'LABOUR','text':'Work','quantity':{'amount':'90','unit':'MIN'},'unplanned':false,'consented':false}";
    private static final String SIGNED =
            "{'contractId':'C-1','sponsorId':'s','asset':{'model':'HT 100','serialNumber':'SN-1'},'lines':[" + LINE
                    + "]}";

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'90'                | '90.5'                          | true",
                "'90'                | '89'                            | false",
                "'90'                | '9'                             | false",
                "'MIN'               | 'KMT'                           | true",
                "'Work'              | 'Works'                         | false",
                "'LABOUR'            | 'OVERTIME'                      | true",
                "'unplanned':false   | 'unplanned':true                | true",
                "'consented':false   | 'consented':true                | true",
                "'consented':false   | 'consented':false,'later':[]    | true",
                "'consented':false   | 'consented':false,'code':'P-7'  | true",
                "'L1'                | 'L2'                            | true",
                "'C-1'               | 'C-2'                           | true",
                "'sponsorId':'s',    | ``                              | true",
                "'sponsorId':'s'     | 'sponsorId':'t'                 | true",
                "'lines'             | 'later':[],'lines'              | true",
                "'lines'             | 'split':[],'lines'              | false",
                "'lines'             | 'orderReference':'PO','lines'   | false",
                "'lines'             | 'remarks':[],'lines'            | false",
                // Warranty is decided by the serial number.
                "'SN-1'              | 'SN-2'                          | true",
                "'HT 100'            | 'HT 200'                        | true",
                "'asset':{'model':'HT 100','serialNumber':'SN-1'}, | `` | true",
            })
    void whatCanRaiseTheBillNeedsTheSigner(String signed, String changed, boolean needed) {
        assertThat(SIGNED).contains(signed);

        var isNeeded = Acknowledgement.isNeeded(json(SIGNED), json(SIGNED.replace(signed, changed)));

        assertThat(isNeeded).isEqualTo(needed);
    }

    /** Minutes are the sum of the periods, so both change together; only how many there are is priced. */
    @ParameterizedTest(name = "{0} min: {1}")
    @CsvSource({"60, false", "90, false", "90.02, true", "120, true"})
    void otherPeriodsNeedTheSignerOnlyWithMoreMinutes(String minutes, boolean needed) {
        var signed = line("'periods':[{'from':'2026-03-02T07:00:00Z','to':'2026-03-02T08:30:00Z'}],");
        var changed = line("'periods':[{'from':'2026-03-02T09:00:00Z','to':'2026-03-02T10:00:00Z'}],")
                .replace("'90'", "'" + minutes + "'");

        assertThat(Acknowledgement.isNeeded(json(signed), json(changed))).isEqualTo(needed);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"'serialNumber':'SN-2',", "'from':'Gent',", "'to':'Brugge',", "'periods':[],"})
    void whichPartItWasAndWhenAndOnWhichWayNeedsNobody(String field) {
        assertThat(Acknowledgement.isNeeded(json(line("")), json(line(field)))).isFalse();
        assertThat(Acknowledgement.isNeeded(json(line(field)), json(line("")))).isFalse();
    }

    /** A price that is asked for decides nothing by itself; but the signer has seen it, and none is put under their name. */
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "12.5 EUR, 12.5 EUR, false",
        "12.5 EUR, 12.500001 EUR, true",
        "12.5 EUR, 9 EUR, false",
        "12.5 EUR, 9 NOK, true",
        "12.5 EUR, '', false",
        "'', 0.01 EUR, true",
    })
    void anAskedPriceNeedsTheSignerWhereItIsNewOrHigher(String signed, String changed, boolean needed) {
        assertThat(Acknowledgement.isNeeded(json(line(price(signed))), json(line(price(changed)))))
                .isEqualTo(needed);
    }

    private static String price(String price) {
        return price.replaceAll("([0-9.]+) (\\w+)", "'claimedUnitPrice':{'amount':'$1','currency':'$2'},");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "a 60 b 40, b 40 a 60.0, false",
        "a 60 b 40, a 60.0001 b 39.9999, true",
        "a 60 b 40, a 40 b 60, true",
        "a 60 b 40, a 60 b 30 c 10, true",
        "a 60 b 30 c 10, a 60 b 40, true",
        "a 60 b 40, '', true",
        "'', a 60 b 40, true",
    })
    void aShareNeedsTheSignerWhereSomebodyPaysMore(String signed, String changed, boolean needed) {
        assertThat(Acknowledgement.isNeeded(split(signed), split(changed))).isEqualTo(needed);
    }

    @Test
    void lessWorkAndASponsorThatJoinsTakeNothing() {
        var signed = json("{'lines':[" + LINE + "]}");

        assertThat(Acknowledgement.isNeeded(signed, json("{'lines':[],'sponsorId':'s'}")))
                .isFalse();
    }

    private static String line(String field) {
        return "{'billToId':'a','lines':[" + LINE.replace("'text'", field + "'text'") + "]}";
    }

    /** Of payers and percents in turn; without any, the one who is billed pays it all. */
    private static JsonNode split(String shares) {
        var split = shares.replaceAll("(\\w) ([0-9.]+) ?", "{'payerId':'$1','percent':'$2'},")
                .replaceFirst(",$", "");
        return json("{'billToId':'a','lines':[],'split':[" + split + "]}");
    }

    private static JsonNode json(String text) {
        return ContentDiff.read(text.replace('\'', '"'));
    }
}
