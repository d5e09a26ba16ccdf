package io.closeout.invoicing.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpcCodeTest {

    private static final EpcCode.Account ACCOUNT = new EpcCode.Account("Bakker BV", "BE68 5390 0754 7034", "KREDBEBB");
    private static final EpcCode.Remittance REFERENCE = new EpcCode.Remittance("RF93F202600042", "");
    private static final BigDecimal AMOUNT = new BigDecimal("690.45");

    @Test
    void writesTheLinesOfTheScheme() {
        assertThat(EpcCode.of(ACCOUNT, AMOUNT, REFERENCE))
                .hasValue("BCD\n002\n1\nSCT\nKREDBEBB\nBakker BV\nBE68539007547034\nEUR690.45\n\nRF93F202600042");
    }

    @Test
    void putsABelgianReferenceIntoTheTextAndNotIntoTheReference() {
        var text = EpcCode.of(ACCOUNT, AMOUNT, new EpcCode.Remittance("", "+++202/6000/12320+++"));

        assertThat(text.orElseThrow()).endsWith("EUR690.45\n\n\n+++202/6000/12320+++");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-1.00", "1000000000.00"})
    void hasNoCodeForAnAmountOutsideOfTheScheme(String amount) {
        assertThat(EpcCode.of(ACCOUNT, new BigDecimal(amount), REFERENCE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "999999999.99"})
    void hasACodeForTheLeastAndTheMostOfTheScheme(String amount) {
        assertThat(EpcCode.of(ACCOUNT, new BigDecimal(amount), REFERENCE)).isPresent();
    }

    @Test
    void cutsALongNameAndTakesLineBreaksOutOfIt() {
        var account = new EpcCode.Account("Two\nLines " + "ø".repeat(80), "BE68539007547034", null);

        var text = EpcCode.of(account, AMOUNT, REFERENCE).orElseThrow();

        assertThat(text.lines().toList().get(5)).startsWith("Two Lines ø").hasSize(70);
        assertThat(text.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(331);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bakker BV", "Łódź Chłodnictwo", "Αθήνα ΕΠΕ", "Ștefan și fiii SRL", "Kjøl Øst AS"})
    void isReadAsItWasWritten(String name) throws Exception {
        var text = EpcCode.of(new EpcCode.Account(name, "BE68539007547034", null), AMOUNT, REFERENCE)
                .orElseThrow();

        var code = QrCode.of(text);

        assertThat(new QRCodeReader().decode(seen(code)).getText()).isEqualTo(text);
    }

    @Test
    void keepsAQuietZoneOfFourModules() {
        var modules = QrCode.of("BCD").modules();

        assertThat(modules.getTopLeftOnBit()).containsExactly(4, 4);
    }

    /** Eight pixels for each module, as a camera would see it. */
    private static BinaryBitmap seen(QrCode code) {
        var side = code.size() * 8;
        var grey = new byte[side * side];
        for (var i = 0; i < grey.length; i++) {
            grey[i] = (byte) (code.modules().get(i % side / 8, i / side / 8) ? 0 : 255);
        }
        LuminanceSource source = new PlanarYUVLuminanceSource(grey, side, side, 0, 0, side, side, false);
        return new BinaryBitmap(new HybridBinarizer(source));
    }
}
