package io.closeout.invoicing.office;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.look.Languages;
import io.closeout.kit.look.Room.Tab;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceTabsTest {

    private static final List<Tab> TABS = InvoiceTabs.room().tabs();

    @Test
    void everyTabAndGroupHasAName() {
        assertThat(OfficeWords.PHRASES.all(Languages.ENGLISH))
                .containsKeys(TABS.stream().map(tab -> "tab." + tab.id()).toArray(String[]::new))
                .containsKeys(TABS.stream().map(tab -> "group." + tab.group()).toArray(String[]::new));
    }

    /** More than six do not fit beside each other in French. */
    @Test
    void noGroupHasMoreTabsThanFitIntoARow() {
        assertThat(TABS.stream().collect(groupingBy(Tab::group, counting())).values())
                .allSatisfy(tabs -> assertThat(tabs).isBetween(2L, 6L));
    }

    @Test
    void aStationHasOneRowOfTabs() {
        assertThat(TABS.stream().filter(tab -> tab.roles().contains("station")))
                .extracting(Tab::id)
                .containsExactly("invoices", "pre-invoices", "performance");
    }
}
