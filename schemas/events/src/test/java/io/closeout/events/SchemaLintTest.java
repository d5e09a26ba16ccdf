package io.closeout.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaLintTest {

    private static final String META = """
            {"name":"meta","doc":"d","type":{"type":"record","name":"EventMeta","doc":"d","fields":[
              {"name":"actor","doc":"d","type":"string"}]}}""";

    static Stream<EventType> events() {
        return Contract.allEventTypes().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventKeepsTheRules(EventType type) {
        assertThat(SchemaLint.problemsOf(type.schema())).isEmpty();
    }

    @Test
    void acceptsAnEventThatKeepsTheRules() {
        assertThat(problemsWith(
                        "{\"name\":\"reasonKey\",\"doc\":\"d\",\"type\":[\"null\",\"string\"],\"default\":null}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "X.a has no doc | {'name':'a','type':'string'}",
                "X.a has no doc | {'name':'a','doc':' ','type':'string'}",
                "X.a P has no doc | {'name':'a','doc':'d','type':{'type':'record','name':'P','fields':[]}}",
                "X.a.b has no doc | {'name':'a','doc':'d','type':{'type':'record','name':'P','doc':'d','fields':"
                        + "[{'name':'b','type':'string'}]}}",
                "X.a E has no doc | {'name':'a','doc':'d','type':{'type':'enum','name':'E','symbols':['UNKNOWN'],'default':'UNKNOWN'}}",
                "X.a is optional and its default is not null | {'name':'a','doc':'d','type':['null','string']}",
                "X.a is optional and its default is not null | {'name':'a','doc':'d','type':['string','null'],'default':'x'}",
                "X.a is a union other than [null, T] | {'name':'a','doc':'d','type':['string','null'],'default':'x'}",
                "X.a is a union other than [null, T] | {'name':'a','doc':'d','type':['null','string','int'],'default':null}",
                "X.a E does not have UNKNOWN first and as default | {'name':'a','doc':'d','type':{'type':'enum','name':'E',"
                        + "'doc':'d','symbols':['A','UNKNOWN'],'default':'UNKNOWN'}}",
                "X.a E does not have UNKNOWN first and as default | {'name':'a','doc':'d','type':{'type':'enum','name':'E',"
                        + "'doc':'d','symbols':['UNKNOWN','A']}}",
                "X.a has type float, which no business data has | {'name':'a','doc':'d','type':'float'}",
                "X.a has type double, which no business data has | {'name':'a','doc':'d','type':['null','double'],'default':null}",
                "X.a[] has type map, which no business data has | {'name':'a','doc':'d','type':{'type':'array','items':"
                        + "{'type':'map','values':'string'}}}",
                "X.a is raw bytes; content is kept outside of events, by address and digest | {'name':'a','doc':'d','type':'bytes'}",
                "X.a is fixed(16); only digests of 32 bytes are fixed | {'name':'a','doc':'d','type':{'type':'fixed','name':'F',"
                        + "'doc':'d','size':16}}",
                "X.a is timestamp-millis; the contract knows timestamp-micros only | {'name':'a','doc':'d','type':"
                        + "{'type':'long','logicalType':'timestamp-millis'}}",
                "X.a is time-millis; the contract knows date only | {'name':'a','doc':'d','type':"
                        + "{'type':'int','logicalType':'time-millis'}}",
                "X has a legal day and no zone | {'name':'a','doc':'d','type':{'type':'int','logicalType':'date'}}",
                "X has a legal day and no zone | {'name':'a','doc':'d','type':['null',{'type':'int','logicalType':'date'}],'default':null}",
                "X.signerName smells of personal data: name | {'name':'signerName','doc':'d','type':'string'}",
                "X.email smells of personal data: email | {'name':'email','doc':'d','type':'string'}",
                "X.contactId smells of personal data: contact | {'name':'contactId','doc':'d','type':'string'}",
            })
    void refuses(String problem, String field) {
        assertThat(problemsWith(field.replace('\'', '"'))).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "naked decimal(19,4) | {'name':'total','doc':'d','type':"
                        + "{'type':'bytes','logicalType':'decimal','precision':19,'scale':4}}",
                "naked decimal(19,6) | {'name':'prices','doc':'d','type':{'type':'array','items':"
                        + "{'type':'bytes','logicalType':'decimal','precision':19,'scale':6}}}",
                "MoneyAmount is {amount:decimal(19,2) currency:string} | {'name':'a','doc':'d','type':{'type':'record',"
                        + "'name':'MoneyAmount','doc':'d','fields':[{'name':'amount','doc':'d','type':{'type':'bytes',"
                        + "'logicalType':'decimal','precision':19,'scale':2}},{'name':'currency','doc':'d','type':'string'}]}}",
                "MoneyAmount is {amount:decimal(19,4)} | {'name':'a','doc':'d','type':{'type':'record',"
                        + "'name':'MoneyAmount','doc':'d','fields':[{'name':'amount','doc':'d','type':{'type':'bytes',"
                        + "'logicalType':'decimal','precision':19,'scale':4}}]}}",
                "Quantity is {amount:decimal(19,6)} | {'name':'a','doc':'d','type':{'type':'record',"
                        + "'name':'Quantity','doc':'d','fields':[{'name':'amount','doc':'d','type':{'type':'bytes',"
                        + "'logicalType':'decimal','precision':19,'scale':6}}]}}",
            })
    void refusesMoneyOfAnotherShape(String problem, String field) {
        assertThat(problemsWith(field.replace('\'', '"'))).anyMatch(found -> found.contains(problem));
    }

    @Test
    void refusesAnEventThatDoesNotBeginWithMeta() {
        var swapped = event("{\"name\":\"a\",\"doc\":\"d\",\"type\":\"string\"}," + META);
        var none = event("{\"name\":\"meta\",\"doc\":\"d\",\"type\":\"string\"}");

        assertThat(List.of(swapped, none))
                .allSatisfy(event -> assertThat(SchemaLint.problemsOf(event))
                        .contains("X the first field is not meta of type EventMeta"));
    }

    private static List<String> problemsWith(String field) {
        return SchemaLint.problemsOf(event(META + "," + field));
    }

    /** Defaults are not checked by the parser here, so that the lint has to. */
    private static Schema event(String fields) {
        var text = "{\"type\":\"record\",\"name\":\"X\",\"doc\":\"d\",\"fields\":[%s]}".formatted(fields);
        return new Schema.Parser().setValidateDefaults(false).parse(text);
    }
}
