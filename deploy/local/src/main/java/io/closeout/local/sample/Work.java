package io.closeout.local.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What technicians do, in the words of the five languages. */
record Work(
        Map<String, Equipment> assets,
        Map<String, String> sponsors,
        Map<String, List<String>> evidence,
        Map<String, Dear> dear,
        List<Job> jobs,
        Map<String, Part> parts,
        Map<String, Map<String, String>> services,
        List<String> unforeseen,
        Map<String, String> travel,
        Map<String, String> travelZone,
        Map<String, String> overtime,
        Map<String, List<String>> remarks,
        Map<String, List<String>> givenNames,
        Map<String, List<String>> familyNames,
        Map<String, List<String>> roles) {

    /** The equipment of a sector. */
    record Equipment(String serial, List<String> models) {}

    /**
     * One kind of intervention.
     *
     * @param minutes standard time of its operations
     * @param warranty in how many of a hundred cases the sponsor pays
     */
    record Job(
            String key,
            List<String> sectors,
            String type,
            List<String> operations,
            int minutes,
            int weight,
            int warranty,
            boolean overtime,
            Map<String, String> text,
            List<String> parts,
            List<String> services) {}

    /** An article; by the piece unless it says otherwise. */
    record Part(String text, String unit, int least, int most, int decimals) {

        Part {
            unit = Objects.requireNonNullElse(unit, "C62");
            least = Math.max(least, 1);
            most = Math.max(most, least);
        }
    }

    /** What somebody asks too much for, by currency. */
    record Dear(String part, Map<String, BigDecimal> prices) {}

    static Work read() {
        return SampleFiles.read("work.yaml", Work.class);
    }

    static String in(String language, Map<String, String> texts) {
        return Objects.requireNonNullElse(texts.get(language), Objects.requireNonNull(texts.get("en")));
    }
}
