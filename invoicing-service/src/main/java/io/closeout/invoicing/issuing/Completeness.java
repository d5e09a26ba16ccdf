package io.closeout.invoicing.issuing;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.party.PartyDetails;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.tax.VatCategory;
import io.closeout.invoicing.tax.VatIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The gate before a number is taken: every detail that the law of the country asks for must be there. */
final class Completeness {

    private static final PartyDetails NOTHING = new PartyDetails(null, null, null, null, null, null, null, null, null);

    private record Lists(
            @Nullable List<String> seller,
            @Nullable List<String> buyer,
            @Nullable List<String> business,
            @Nullable List<String> reverseCharge) {

        List<String> of(String role) {
            var fields = switch (role) {
                case "seller" -> seller;
                case "buyer" -> buyer;
                case "business" -> business;
                default -> reverseCharge;
            };
            return fields == null ? List.of() : fields;
        }
    }

    private record Table(Lists everywhere, Map<String, Lists> countries) {}

    private final Table table;
    private final VatIds vatIds;

    private Completeness(Table table, VatIds vatIds) {
        this.table = table;
        this.vatIds = vatIds;
    }

    static Completeness bundled(VatIds vatIds) {
        try (var in = Completeness.class.getResourceAsStream("/issuing/required-details.yaml")) {
            var table = YAMLMapper.builder().build().readValue(Objects.requireNonNull(in), Table.class);
            return new Completeness(table, vatIds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Reason> missingOfSeller(Party seller) {
        return missing("seller", seller, List.of("seller"));
    }

    /** @param category null while it cannot be decided */
    List<Reason> missingOfBuyer(Party buyer, @Nullable VatCategory category) {
        var roles = new ArrayList<>(List.of("buyer"));
        if (state(buyer).vatCountry() != null) {
            roles.add("business");
        }
        if (category == VatCategory.AE) {
            roles.add("reverseCharge");
        }
        return missing("buyer", buyer, roles);
    }

    private List<Reason> missing(String role, Party party, List<String> lists) {
        var details = party.details() == null ? NOTHING : party.details();
        var country = state(party).country();
        var reasons = new ArrayList<Reason>();
        for (var field : required(country, lists)) {
            if (isBlank(value(field, details))) {
                reasons.add(reason("detail-missing", role, party, field));
            }
        }
        var vatCountry = state(party).vatCountry();
        if (vatCountry != null && !isBlank(details.vatId())) {
            if (!vatIds.looksRight(Objects.requireNonNull(details.vatId()), vatCountry)) {
                reasons.add(reason("vat-id-malformed", role, party, "vatId"));
            }
        }
        return reasons;
    }

    private Set<String> required(String country, List<String> lists) {
        var fields = new LinkedHashSet<String>();
        for (var list : lists) {
            fields.addAll(table.everywhere().of(list));
            var own = table.countries().get(country);
            if (own != null) {
                fields.addAll(own.of(list));
            }
        }
        return fields;
    }

    private static Reason reason(String key, String role, Party party, String field) {
        return Reason.of(
                key, new Input("role", role), new Input("partyId", party.id().toString()), new Input("field", field));
    }

    private static Party.State state(Party party) {
        return Objects.requireNonNull(party.state());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String value(String field, PartyDetails details) {
        return switch (field) {
            case "name" -> details.name();
            case "line1" -> details.line1();
            case "postcode" -> details.postcode();
            case "city" -> details.city();
            case "vatId" -> details.vatId();
            case "legalId" -> details.legalId();
            case "iban" -> details.iban();
            default -> throw new IllegalStateException("required-details.yaml names the unknown field " + field);
        };
    }
}
