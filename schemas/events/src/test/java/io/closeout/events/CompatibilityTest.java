package io.closeout.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompatibilityTest {

    private static final String BASE = """
            {'type':'record','name':'X','fields':[
              {'name':'amount','type':{'type':'bytes','logicalType':'decimal','precision':19,'scale':4}},
              {'name':'at','type':{'type':'long','logicalType':'timestamp-micros'}},
              {'name':'day','type':['null',{'type':'int','logicalType':'date'}],'default':null},
              {'name':'id','type':{'type':'string','logicalType':'uuid'}},
              {'name':'digest','type':{'type':'fixed','name':'F','size':32}},
              {'name':'stage','type':{'type':'enum','name':'E','symbols':['UNKNOWN','A','B'],'default':'UNKNOWN'}},
              {'name':'lines','type':{'type':'array','items':{'type':'record','name':'L','fields':[
                {'name':'rate','type':['null',{'type':'bytes','logicalType':'decimal','precision':7,'scale':4}],'default':null}]}}},
              {'name':'count','type':'int','default':0}]}""";

    static Stream<EventType> events() {
        return Contract.allEventTypes().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyReleasedVersionFitsEveryEarlierOne(EventType type) {
        var released = versionsOf(type).map(CompatibilityTest::parsed).toList();

        assertThat(released).isNotEmpty();
        assertThat(Evolution.problemsOf(released)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theCurrentSchemaIsTheNewestReleasedOne(EventType type) {
        var newest = versionsOf(type).toList().getLast();

        assertThat(CleanSchema.text(CleanSchema.clean(type.schema())))
                .as("release it: schemas/events/README.md, Change it")
                .isEqualTo(ReleasedSchemas.text(newest));
    }

    @Test
    void noReleasedSchemaWasTouched() {
        assertThat(ReleasedSchemas.all())
                .allSatisfy(version -> assertThat(
                                CleanSchema.sha256(ReleasedSchemas.text(version).getBytes(StandardCharsets.UTF_8)))
                        .as(version.path())
                        .isEqualTo(version.sha256()));
    }

    @Test
    void idsAreOneRowWithoutHoleAndVersionsToo() {
        assertThat(ReleasedSchemas.all())
                .extracting(ReleasedSchemas.Version::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ReleasedSchemas.all().size())
                                .boxed()
                                .toList());
        assertThat(Contract.allEventTypes()).allSatisfy(type -> {
            var versions =
                    versionsOf(type).map(ReleasedSchemas.Version::version).toList();
            assertThat(versions)
                    .isEqualTo(IntStream.rangeClosed(1, versions.size()).boxed().toList());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // What Avro's own check lets pass and readers would misread.
                "true | 'precision':19,'scale':4 | 'precision':19,'scale':2",
                "true | 'precision':19,'scale':4 | 'precision':21,'scale':4",
                "true | timestamp-micros | timestamp-millis",
                "true | 'logicalType':'date' | 'logicalType':'time-millis'",
                "true | ,'logicalType':'date' | ,'x':'y'",
                "true | ,'logicalType':'uuid' | ,'x':'y'",
                "true | 'precision':7,'scale':4 | 'precision':7,'scale':2",
                "true | 'UNKNOWN','A','B' | 'UNKNOWN','B','A'",
                "true | 'UNKNOWN','A','B' | 'UNKNOWN','A'",
                // What it refuses too.
                "false | 'size':32 | 'size':20",
                "false | {'name':'count','type':'int','default':0} | {'name':'count','type':'long','default':0}",
                "false | {'name':'count','type':'int','default':0} | {'name':'count','type':'string','default':''}",
                "false | {'name':'count','type':'int','default':0} | {'name':'count','type':'int','default':0},{'name':'n','type':'int'}",
                "false | {'name':'at','type':{'type':'long','logicalType':'timestamp-micros'}}, | ",
            })
    void refusesAChange(boolean avroLetsItPass, String before, String after) {
        var older = schema(BASE);
        var newer = schema(BASE.replace(before, after == null ? "" : after));

        var problems = Evolution.problemsOf(List.of(older, newer));

        assertThat(problems).isNotEmpty();
        assertThat(Evolution.avroAccepts(older, newer)).isEqualTo(avroLetsItPass);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "'UNKNOWN','A','B' | 'UNKNOWN','A','B','C'",
                "{'name':'count','type':'int','default':0} | {'name':'count','type':'int','default':0},{'name':'n','type':'int','default':1}",
                "{'name':'count','type':'int','default':0} | {'name':'n','type':['null','string'],'default':null}",
            })
    void acceptsAChange(String before, String after) {
        assertThat(Evolution.problemsOf(List.of(schema(BASE), schema(BASE.replace(before, after)))))
                .isEmpty();
    }

    @Test
    void comparesWithEveryEarlierVersionAndNotOnlyTheLast() {
        var first = schema(BASE);
        var without = schema(BASE.replace(",\n  {'name':'count','type':'int','default':0}", ""));
        var back = schema(BASE.replace(
                "{'name':'count','type':'int','default':0}", "{'name':'count','type':'string','default':''}"));

        assertThat(Evolution.problemsOf(List.of(first, without))).isEmpty();
        assertThat(Evolution.problemsOf(List.of(without, back))).isEmpty();
        assertThat(Evolution.problemsOf(List.of(first, without, back))).isNotEmpty();
    }

    private static Stream<ReleasedSchemas.Version> versionsOf(EventType type) {
        return ReleasedSchemas.all().stream()
                .filter(version -> version.subject()
                        .equals(type.topic().name() + "-" + type.schema().getFullName()))
                .sorted(Comparator.comparingInt(ReleasedSchemas.Version::version));
    }

    private static Schema parsed(ReleasedSchemas.Version version) {
        return new Schema.Parser().parse(ReleasedSchemas.text(version));
    }

    private static Schema schema(String text) {
        return new Schema.Parser().parse(text.replace('\'', '"'));
    }
}
