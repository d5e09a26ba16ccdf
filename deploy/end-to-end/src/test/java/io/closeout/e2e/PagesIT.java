package io.closeout.e2e;

import static io.closeout.e2e.Person.pictures;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.closeout.dev.platform.Persona;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All pages of the four services, as a browser shows them to those who may open them. */
class PagesIT {

    private static final int DESK = 1440;
    private static final List<String> LANGUAGES = List.of("en-GB", "fr-BE", "nl-BE", "nb-NO", "ro-RO");
    private static final List<String> MAIN =
            List.of("/", "/cases", "/verifications", "/invoices", "/invoices/blocked", "/invoices/policies");

    /** What is wrong with where the keyboard is; the parts within a date are the browser's own. */
    private static final String STOP = """
            () => {
              const one = document.activeElement;
              if (one === document.body) return "end";
              const box = one.getBoundingClientRect();
              const style = getComputedStyle(one);
              const name = one.tagName + " " + (one.textContent || one.name || "").trim().slice(0, 30);
              if (box.bottom < 0 || box.top > innerHeight) return "out of sight: " + name;
              if (one.type === "date") return "";
              if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return "no focus: " + name;
              return "";
            }""";

    private static final int STOPS = 60;

    private static Product product;
    private static Network network;

    @BeforeAll
    static void fill() {
        product = Product.running();
        network = Showcase.filled(product, "pages");
    }

    @Test
    void everyPageOfTheOfficeIsSound() {
        try (var bart = Person.at(product, persona("bart", "back-office", "reviewer", "auditor"), DESK)) {
            var walk = new Walk(bart.opens("/"), product.door(), "en").from("/", "/invoices", "/verifications");

            assertThat(walk.faults()).isEmpty();
            assertThat(walk.kinds())
                    .contains(
                            "/invoices/*",
                            "/invoices/*/credit",
                            "/invoices/*/lines/*",
                            "/api/invoices/*/documents/pdf");
        }
    }

    @Test
    void everyPageOfThoseWhoComeFromOutsideIsSound() {
        var station = persona("sam", "station").actingFor(network.station().toString());
        var customer = persona("cas", "customer").actingFor(network.customer(0).toString());
        for (var persona : List.of(station, customer)) {
            try (var person = Person.at(product, persona, DESK)) {
                var walk = new Walk(person.opens("/invoices"), product.door(), "en").from("/invoices");

                assertThat(walk.faults()).as(persona.id()).isEmpty();
                assertThat(walk.kinds()).as(persona.id()).contains("/invoices/*");
            }
        }
    }

    @Test
    void theMainPagesAreReadInFiveLanguagesByDayAndByNight() {
        for (var language : LANGUAGES) {
            var options = new Browser.NewContextOptions().setLocale(language).setViewportSize(DESK, 1000);
            try (var ines = Person.with(product, persona("ines", "back-office", "reviewer"), Chromium.fresh(options))) {
                for (var path : MAIN) {
                    var page = ines.opens(path);

                    assertThat(Inspection.of(page, language.substring(0, 2)))
                            .as("%s in %s", path, language)
                            .isEmpty();
                    assertThat(atNight(page))
                            .as("%s in %s at night", path, language)
                            .isEmpty();
                    pictures(page, "pages" + path.replace('/', '-') + "-" + language);
                }
            }
        }
    }

    @Test
    void theKeyboardAloneReachesEverythingAndShowsWhereItIs() {
        try (var bart = Person.at(product, persona("bart", "back-office"), DESK)) {
            for (var path : List.of("/invoices", "/invoices/blocked", "/invoices/tax")) {
                var page = bart.opens(path);
                page.keyboard().press("Tab");
                assertThat(page.evaluate("document.activeElement.className"))
                        .as("first of all one can skip what is the same everywhere")
                        .isEqualTo("skip");

                assertThat(faultsOfStops(page)).as(path).isEmpty();
            }
        }
    }

    private static List<String> faultsOfStops(Page page) {
        var faults = new ArrayList<String>();
        for (var stop = 0; stop < STOPS; stop++) {
            var fault = (String) page.evaluate(STOP);
            if (fault.equals("end")) {
                break;
            }
            if (!fault.isEmpty()) {
                faults.add(fault);
            }
            page.keyboard().press("Tab");
        }
        return faults;
    }

    private static List<String> atNight(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        var faults = Inspection.rules(page, true);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return faults;
    }

    private static Persona persona(String called, String... roles) {
        return Persona.called(called + "-pages").withRoles(roles).ofTenant("pages");
    }
}
