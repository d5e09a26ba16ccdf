package io.closeout.invoicing.tax;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The territories we know, and how a place is found to lie in one of them. */
public final class Territories {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");

    /** Of the country, as in D-78266. */
    private static final Pattern SIGN = Pattern.compile("^[A-Z]{1,3}(?=\\d{4,})");

    private record Table(int version, List<Territory> territories) {}

    private static final Territories BUNDLED = new Territories(read());

    private final List<Territory> all;

    private Territories(List<Territory> all) {
        this.all = List.copyOf(all);
    }

    public static Territories bundled() {
        return BUNDLED;
    }

    private static List<Territory> read() {
        try {
            return YAMLMapper.builder()
                    .findAndAddModules()
                    .build()
                    .readValue(TaxFiles.text("territories.yaml"), Table.class)
                    .territories();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Territory> all() {
        return all;
    }

    /** @param name its key, or ISO 3166-2 of itself or a part of it */
    public Optional<Territory> named(String name) {
        return first(territory -> territory.key().equals(name))
                .or(() -> first(territory -> territory.subdivisions().contains(name)));
    }

    /** Whether a place in this country may be in a territory at all. */
    public boolean concern(String country) {
        return all.stream()
                .anyMatch(
                        one -> one.postcodesOf().equals(country) || one.codes().contains(country));
    }

    /** Whether an address may raise a doubt where work in this country was done. */
    boolean hasSilentOnes(String country) {
        return all.stream().anyMatch(one -> one.postcodesOf().equals(country) && one.isSilent());
    }

    /** The country whose formalities apply: that of which it is a part, or whose VAT is due there. */
    public String formalities(String country) {
        return first(territory -> territory.codes().contains(country))
                .map(territory -> territory.vat() != null
                        ? territory.vat()
                        : territory.foreign() ? country : territory.postcodesOf())
                .orElse(country);
    }

    /** What is said first counts: a name that somebody chose, a code of its own, ISO 3166-2, the postcode, the zone. */
    Area at(Where where) {
        var country = where.country();
        if (where.territory() != null) {
            return named(where.territory())
                    .map(territory -> new Area(country, territory))
                    .orElseGet(() -> Area.usual(country));
        }
        return first(territory -> territory.codes().contains(country))
                .or(() -> byPostcode(country, where.postcode()))
                .or(() -> where.postcode() == null ? byZone(country, where.zone()) : Optional.empty())
                .map(territory -> new Area(country, territory))
                .orElseGet(() -> Area.usual(country));
    }

    private Optional<Territory> byPostcode(String country, @Nullable String postcode) {
        if (postcode == null || postcode.isBlank()) {
            return Optional.empty();
        }
        var bare = SEPARATORS.matcher(postcode.toUpperCase(Locale.ROOT)).replaceAll("");
        var unsigned = SIGN.matcher(bare).replaceFirst("");
        return first(territory -> territory.postcodesOf().equals(country)
                && (territory.postcodes().matcher(bare).matches()
                        || territory.postcodes().matcher(unsigned).matches()));
    }

    private Optional<Territory> byZone(String country, @Nullable String zone) {
        return zone == null
                ? Optional.empty()
                : first(territory -> territory.postcodesOf().equals(country)
                        && territory.zones().contains(zone));
    }

    /**
     * Where a place may lie, too, of which only country and zone are known: someone whom it concerns has an address in a
     * territory that no zone tells from the country around it.
     */
    Optional<Territory> doubt(Where work, List<Where> addresses) {
        if (work.stated() || work.postcode() != null) {
            return Optional.empty();
        }
        return addresses.stream()
                .filter(address -> address.country().equals(work.country()))
                .flatMap(address -> byPostcode(address.country(), address.postcode()).stream())
                .filter(Territory::isSilent)
                .findFirst();
    }

    private Optional<Territory> first(Predicate<Territory> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
