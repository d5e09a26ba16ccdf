package io.closeout.report.parties;

import io.closeout.events.party.InvoiceChannel;
import io.closeout.events.party.InvoiceGrouping;
import io.closeout.events.party.PartyKind;
import io.closeout.events.party.PartyStatus;
import io.closeout.report.input.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides whether an input can be a party. */
@ApplicationScoped
class PartyRules {

    // Check digits are told, not asked for: PartyView names doubts, and the invoice decides what it can bear.
    private static final Pattern VAT_ID = Pattern.compile("[A-Z]{2}[0-9A-Z+*]{2,13}");
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"()]+@[^\\s@<>,;:\"()]+\\.[^\\s@<>,;:\"().]{2,}");

    private static final int NORTH_POLE = 90;
    private static final int DATE_LINE = 180;

    private static final PartyRequest.Address NO_ADDRESS = new PartyRequest.Address(null, null, null, null);
    private static final PartyRequest.Preferences NO_PREFERENCES = new PartyRequest.Preferences(null, null, null);

    /** Sound only if no fault was found. */
    record Read(PartyProfile profile, PartyDetails details) {}

    Read read(PartyRequest request, Faults faults) {
        return new Read(profile(request, faults), details(request, faults));
    }

    private static PartyProfile profile(PartyRequest request, Faults faults) {
        var preferences = request.preferences() == null ? NO_PREFERENCES : request.preferences();
        var channel = preferences.invoiceChannel();
        var grouping = preferences.invoiceGrouping();
        return new PartyProfile(
                kinds(request, faults),
                (request.status() == null ? PartyStatus.ACTIVE : request.status()).name(),
                faults.country("/country", request.country()),
                faults.zone("/zone", request.zone()),
                language(request.language(), faults),
                faults.currency("/currency", request.currency()),
                channel == null ? InvoiceChannel.EMAIL : channel,
                grouping == null ? InvoiceGrouping.PER_CASE : grouping,
                faults.optionalText("/preferences/groupingKey", preferences.groupingKey(), 64));
    }

    private static String kinds(PartyRequest request, Faults faults) {
        List<PartyKind> kinds = faults.list("/kinds", request.kinds(), 3);
        faults.unless(!kinds.isEmpty(), "/kinds", "is missing");
        faults.unless(!kinds.contains(PartyKind.UNKNOWN), "/kinds", "is STATION, MANUFACTURER or CUSTOMER");
        return kinds.stream().distinct().sorted().map(PartyKind::name).collect(Collectors.joining(","));
    }

    private static PartyDetails details(PartyRequest request, Faults faults) {
        var address = request.address() == null ? NO_ADDRESS : request.address();
        return new PartyDetails(
                faults.text("/name", request.name(), 200),
                faults.text("/address/line1", address.line1(), 200),
                faults.optionalText("/address/line2", address.line2(), 200),
                faults.text("/address/postcode", address.postcode(), 20),
                faults.text("/address/city", address.city(), 100),
                matching("/vatId", compact(request.vatId()), VAT_ID, faults),
                faults.optionalText("/legalId", request.legalId(), 64),
                matching("/email", request.email(), EMAIL, faults),
                faults.optionalText("/phone", request.phone(), 40),
                iban(compact(request.iban()), faults),
                matching("/bic", compact(request.bic()), BIC, faults),
                degrees("/latitude", request.latitude(), request.longitude(), NORTH_POLE, faults),
                degrees("/longitude", request.longitude(), request.latitude(), DATE_LINE, faults));
    }

    /** To about a decimetre, as photos are kept; what a map shows beyond is noise. */
    private static @Nullable BigDecimal degrees(
            String pointer, @Nullable BigDecimal value, @Nullable BigDecimal other, int most, Faults faults) {
        if (value == null) {
            faults.unless(other == null, pointer, "is missing");
            return null;
        }
        var isWithin = value.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
        faults.unless(isWithin, pointer, "is not between -%d and %d degrees".formatted(most, most));
        return isWithin ? value.setScale(Coordinates.DECIMALS, RoundingMode.HALF_UP) : null;
    }

    private static @Nullable String matching(String pointer, @Nullable String value, Pattern pattern, Faults faults) {
        var text = faults.optionalText(pointer, value, 254);
        faults.unless(text == null || pattern.matcher(text).matches(), pointer, "is not well-formed");
        return text;
    }

    private static @Nullable String iban(@Nullable String iban, Faults faults) {
        var text = faults.optionalText("/iban", iban, 34);
        faults.unless(text == null || Iban.isSound(text), "/iban", "is not an IBAN; check its digits");
        return text;
    }

    private static @Nullable String compact(@Nullable String value) {
        return value == null ? null : value.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
    }

    private static String language(@Nullable String value, Faults faults) {
        var language = faults.text("/language", value, 35);
        try {
            faults.unless(
                    language.isEmpty()
                            || !new Locale.Builder()
                                    .setLanguageTag(language)
                                    .build()
                                    .getLanguage()
                                    .isEmpty(),
                    "/language",
                    "is not a language such as fr or nl-BE");
        } catch (IllformedLocaleException e) {
            faults.add("/language", "is not a language such as fr or nl-BE");
        }
        return language;
    }
}
