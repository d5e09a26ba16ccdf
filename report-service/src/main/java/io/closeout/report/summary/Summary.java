package io.closeout.report.summary;

import io.closeout.report.parties.PartyCard;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sheet, ready to be written: every value is text in the language of the sheet.
 *
 * @param words the sheet's own texts by their keys
 * @param signature null for a draft
 */
public record Summary(
        String language,
        Map<String, String> words,
        String number,
        String kind,
        String days,
        Sides sides,
        Work work,
        List<Remark> remarks,
        @Nullable Signed signature) {

    /**
     * Who was there, and who pays.
     *
     * @param payer null where the customer pays, or several do
     * @param shares of the invoice; empty where one pays it
     */
    public record Sides(
            PartyCard station,
            PartyCard customer,
            @Nullable PartyCard payer,
            List<Share> shares) {}

    /** Who pays how much of it, such as {@code 62.5 %}. */
    public record Share(String payer, String percent) {}

    /** What was worked on, and under which papers. */
    public record Work(
            String equipment,
            @Nullable String serial,
            @Nullable String order,
            @Nullable String contract,
            List<Line> lines) {}

    /**
     * A thing that was done, used or travelled.
     *
     * @param day where it differs from the rest
     * @param notes when it was worked, which part it was, from where to where
     */
    public record Line(
            String kind,
            String text,
            @Nullable String code,
            String quantity,
            boolean unplanned,
            @Nullable String day,
            List<String> notes) {}

    /** A remark that the customer reads. */
    public record Remark(boolean safety, String text) {}

    /**
     * The signature, in words.
     *
     * @param digest SHA-256 of the signed content, 64 lower-case hexadecimal digits in groups of eight
     */
    public record Signed(String by, String at, int version, String digest, boolean withdrawn) {}
}
