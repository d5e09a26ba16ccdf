package io.closeout.invoicing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImmovablePropertyTest {

    private final ImmovableProperty property = ImmovableProperty.bundled();

    @Test
    void countsBoilersAndLiftsAsPartOfTheBuilding() {
        assertThat(property.isWorkedOn(work("HEAT-BURNER"))).isTrue();
        assertThat(property.isWorkedOn(work("LIFT-DOOR"))).isTrue();
    }

    @Test
    void countsKitchenAndMedicalEquipmentAsMovable() {
        assertThat(property.isWorkedOn(work("KTCH-OVEN"))).isFalse();
        assertThat(property.isWorkedOn(work("MED-CALIBRATE"))).isFalse();
    }

    @Test
    void letsTheLongerPrefixWin() {
        assertThat(property.isWorkedOn(work("HT-LOAN-7"))).isFalse();
    }

    private static ImmovableProperty.Work work(String code) {
        return new ImmovableProperty.Work("repair", List.of(code), null);
    }
}
