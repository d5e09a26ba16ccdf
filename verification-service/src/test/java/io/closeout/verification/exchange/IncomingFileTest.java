package io.closeout.verification.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.kit.http.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomingFileTest {

    @Test
    void knowsItsSizeAndDigestAndLeavesNothingBehind() throws IOException {
        var file = IncomingFile.read(new ByteArrayInputStream(new byte[] {'a', 'b', 'c'}), "x.pdf");
        try (file) {
            assertThat(file.size()).isEqualTo(3);
            assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
        assertThat(Files.exists(file.file())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plate.jpg|plate",
                "../../etc/passwd|passwd",
                "C:\\Users\\me\\Plăcuță 1.JPG|Plăcuță 1",
                "report.pdf.exe|report_pdf",
                ".hidden|_hidden",
                "'\"a\" (1).png'|_a_ _1_",
                "''|file"
            })
    void keepsOnlyWhatIsHarmlessOfAName(String name, String kept) {
        assertThat(IncomingFile.harmless(name)).isEqualTo(kept);
    }

    @Test
    void cutsALongNameBetweenLetters() {
        assertThat(IncomingFile.harmless("é".repeat(300))).hasSize(100);
    }

    @Test
    void takesTwentyMegabytesAndNotAByteMore() throws IOException {
        IncomingFile.read(zeros(IncomingFile.LARGEST), "x").close();

        assertThatThrownBy(() -> IncomingFile.read(zeros(IncomingFile.LARGEST + 1), "x"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("body-too-large");
    }

    @Test
    void refusesNothing() {
        assertThatThrownBy(() -> IncomingFile.read(InputStream.nullInputStream(), "x"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("empty");
    }

    private static InputStream zeros(long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }
        };
    }
}
