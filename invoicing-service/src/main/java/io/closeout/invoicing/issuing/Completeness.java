package io.closeout.invoicing.issuing;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.party.PartyDetails;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.tax.NumberForms;
import io.closeout.invoicing.tax.PartyTax;
import io.closeout.invoicing.tax.Territories;
import io.closeout.invoicing.tax.VatCategory;
import io.closeout.kit.identifiers.VatNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The gate before a number is taken: every detail that the law of the country asks for must be there. */
final class Completeness {

    private static final PartyDetails NOTHING = new PartyDetails(null, null, null, null, null, null, null, null, null);

    private record Lists(
            @Nullable List<String> seller,
            @Nullable List<String> buyer,
            @Nullable List<String> business,
            @Nullable List<String> reverseCharge,
            @Nullable List<String> publicBody) {

        List<String> of(String role) {
            var fields = switch (role) {
                case "seller" -> seller;
                case "buyer" -> buyer;
                case "business" -> business;
                case "publicBody" -> publicBody;
                default -> reverseCharge;
            };
            return fields == null ? List.of() : fields;
        }
    }

    private record Table(Lists everywhere, Map<String, Lists> countries) {}

    /** A party in its role, with all that is known of it. */
    private record Known(String role, Party party, PartyDetails details, PartyTax tax) {

        static Known of(String role, Party party, PartyTax tax) {
            return new Known(role, party, party.details() == null ? NOTHING : party.details(), tax);
        }

        Party.State state() {
            return Objects.requireNonNull(party.state());
        }

        /** Whose formalities apply: a territory has those of its country. */
        String country() {
            return Territories.bundled().formalities(state().country());
        }

        VatNumber.Look vatId() {
            var registered = state().vatCountry();
            var number = details.vatId();
            return registered == null || number == null || number.isBlank()
                    ? VatNumber.Look.RIGHT
                    : VatNumber.look(number, registered);
        }

        @Nullable
        String value(String field) {
            return switch (field) {
                case "name" -> details.name();
                case "line1" -> details.line1();
                case "postcode" -> details.postcode();
                case "city" -> details.city();
                case "vatId" -> details.vatId();
                case "legalId" -> details.legalId();
                case "iban" -> details.iban();
                case "buyerReference" -> tax.buyerReference();
                default -> throw new IllegalStateException("required-details.yaml names the unknown field " + field);
            };
        }

        Reason reason(String key, String field) {
            return Reason.of(
                    key,
                    new Input("role", role),
                    new Input("partyId", party.id().toString()),
                    new Input("field", field));
        }
    }

    private final Table table;
    private final NumberForms legalIds = NumberForms.legalIds();
    private final NumberForms buyerReferences = NumberForms.buyerReferences();

    private Completeness(Table table) {
        this.table = table;
    }

    static Completeness bundled() {
        try (var in = Completeness.class.getResourceAsStream("/issuing/required-details.yaml")) {
            return new Completeness(YAMLMapper.builder().build().readValue(Objects.requireNonNull(in), Table.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The countries for which it is known what a document must contain. */
    Set<String> countries() {
        return table.countries().keySet();
    }

    List<Reason> missingOfSeller(Party seller, PartyTax tax) {
        return missing(Known.of("seller", seller, tax), List.of("seller"));
    }

    /** @param category null while it cannot be decided */
    List<Reason> missingOfBuyer(Party buyer, PartyTax tax, @Nullable VatCategory category) {
        var known = Known.of("buyer", buyer, tax);
        var roles = new ArrayList<>(List.of("buyer"));
        if (known.state().vatCountry() != null) {
            roles.add("business");
        }
        if (category != null && category.asksForVatIdOfBuyer()) {
            roles.add("reverseCharge");
        }
        if (tax.publicBody()) {
            roles.add("publicBody");
        }
        return missing(known, roles);
    }

    /** What should be looked at again, and keeps nothing from being issued. */
    static List<Reason> doubts(Party seller, Party buyer) {
        return Stream.of(Known.of("seller", seller, PartyTax.GENERAL), Known.of("buyer", buyer, PartyTax.GENERAL))
                .filter(known -> known.vatId() == VatNumber.Look.DOUBTFUL)
                .map(known -> known.reason("vat-id-doubtful", "vatId"))
                .toList();
    }

    private List<Reason> missing(Known known, List<String> lists) {
        var country = known.country();
        if (!table.countries().containsKey(country)) {
            return List.of(known.reason("country-unknown", "country"));
        }
        var reasons = new ArrayList<Reason>();
        for (var field : required(country, lists)) {
            if (isBlank(known.value(field)) && isNeeded(field, known)) {
                reasons.add(known.reason("detail-missing", field));
            }
        }
        malformed(known, lists).forEach(reasons::add);
        return reasons;
    }

    /** A seller below the threshold of its country may have no VAT number. */
    private static boolean isNeeded(String field, Known known) {
        return !field.equals("vatId")
                || !known.role().equals("seller")
                || known.tax().profile().needsVatId();
    }

    private List<Reason> malformed(Known known, List<String> lists) {
        var reasons = new ArrayList<Reason>();
        var country = known.country();
        switch (known.vatId()) {
            case MALFORMED -> reasons.add(known.reason("vat-id-malformed", "vatId"));
            case WRONG_DIGITS -> reasons.add(known.reason("vat-id-mistyped", "vatId"));
            case RIGHT, DOUBTFUL -> {}
        }
        if (required(country, lists).contains("legalId") && isWrong(legalIds, known.value("legalId"), country)) {
            reasons.add(known.reason("detail-malformed", "legalId"));
        }
        if (lists.contains("publicBody") && isWrong(buyerReferences, known.value("buyerReference"), country)) {
            reasons.add(known.reason("detail-malformed", "buyerReference"));
        }
        return reasons;
    }

    private static boolean isWrong(NumberForms forms, @Nullable String number, String country) {
        return number != null && !number.isBlank() && !forms.looksRight(number, country);
    }

    private Set<String> required(String country, List<String> lists) {
        var fields = new LinkedHashSet<String>();
        for (var list : lists) {
            fields.addAll(table.everywhere().of(list));
            fields.addAll(Objects.requireNonNull(table.countries().get(country)).of(list));
        }
        return fields;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
