package io.closeout.invoicing.performance;

import java.util.ArrayList;
import java.util.List;

/** The cases of a statement as a table (RFC 4180), one row for each case and figure. */
final class CasesCsv {

    private static final String HEAD = "case,report,service_end,figure,state,value,why,details\r\n";

    private CasesCsv() {}

    static String of(Statement statement) {
        var text = new StringBuilder(HEAD);
        for (var line : statement.cases()) {
            for (var one : line.contributions()) {
                text.append(String.join(
                                ",",
                                row(line, one).stream().map(CasesCsv::quoted).toList()))
                        .append("\r\n");
            }
        }
        return text.toString();
    }

    private static List<String> row(CaseLine line, Contribution one) {
        var value = one.value();
        var details = new ArrayList<String>();
        one.details().forEach((name, detail) -> details.add(name + "=" + detail));
        return List.of(
                line.caseId().toString(),
                line.reportNumber(),
                line.serviceTo().toString(),
                one.figure().key(),
                one.state().name(),
                value == null ? "" : value.toPlainString(),
                one.why(),
                String.join("; ", details));
    }

    /** What a spreadsheet would take for a formula becomes text. */
    private static String quoted(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
