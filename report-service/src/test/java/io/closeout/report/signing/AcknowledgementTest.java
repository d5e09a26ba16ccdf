package io.closeout.report.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcknowledgementTest {

    private static final String LINE =
            "{'lineId':'L1','kind':'LABOUR','text':'Work','quantity':{'amount':'90','unit':'MIN'},'unplanned':false,'consented':false}";
    private static final String SIGNED = "{'contractId':'C-1','sponsorId':'s','lines':[" + LINE + "]}";

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
                "'lines'             | 'split':[],'lines'              | true",
                "'lines'             | 'orderReference':'PO','lines'   | false",
                "'lines'             | 'remarks':[],'lines'            | false",
            })
    void whatCanRaiseTheBillNeedsTheSigner(String signed, String changed, boolean needed) {
        assertThat(SIGNED).contains(signed);

        var isNeeded = Acknowledgement.isNeeded(json(SIGNED), json(SIGNED.replace(signed, changed)));

        assertThat(isNeeded).isEqualTo(needed);
    }

    @Test
    void lessWorkAndASponsorThatJoinsTakeNothing() {
        var signed = json("{'lines':[" + LINE + "]}");

        assertThat(Acknowledgement.isNeeded(signed, json("{'lines':[],'sponsorId':'s'}")))
                .isFalse();
    }

    private static JsonNode json(String text) {
        return ContentDiff.read(text.replace('\'', '"'));
    }
}
