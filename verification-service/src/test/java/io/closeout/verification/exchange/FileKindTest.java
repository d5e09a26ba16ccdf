package io.closeout.verification.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    static final String PDF = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n";
    static final String PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR....IDAT....\0\0\0\0IEND\u00aeB`\u0082";
    static final String JPEG = "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF....\u00ff\u00d9";

    @TempDir
    Path folder;

    @Test
    void tellsPhotosAndDocumentsByWhatIsInThem() throws IOException {
        assertThat(kindOf(JPEG)).contains(FileKind.JPEG);
        assertThat(kindOf(PNG)).contains(FileKind.PNG);
        assertThat(kindOf(PDF)).contains(FileKind.PDF);
    }

    @Test
    void takesAPhotoToWhichAPhoneHasAddedAFilm() throws IOException {
        assertThat(kindOf(JPEG + "ftypmp42".repeat(1_000))).contains(FileKind.JPEG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\u0090\0\u0003",
                "PK\u0003\u0004",
                "<html><script>alert(1)</script>",
                "\u007fELF",
                "#!/bin/sh",
                "GIF89a",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                " %PDF-1.7 %%EOF",
                "\u00ff\u00d8",
                ""
            })
    void takesNothingElse(String content) throws IOException {
        assertThat(kindOf(content)).isEmpty();
    }

    @Test
    void takesNoFileThatWasCutOff() throws IOException {
        assertThat(kindOf(PNG.substring(0, PNG.length() - 1))).isEmpty();
        assertThat(kindOf(PDF.substring(0, PDF.indexOf("%%EOF")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/S /JavaScript /JS (app.alert(1))",
                "/S /Launch /F (cmd.exe)",
                "/S /Java#53cript",
                "/EmbeddedFiles 3 0 R",
                "/Type /EmbeddedFile",
                "/Subtype /RichMedia"
            })
    void takesNoDocumentThatRunsOrCarriesAProgram(String action) throws IOException {
        assertThat(kindOf(PDF.replace("/Type /Catalog", action))).isEmpty();
    }

    @Test
    void findsAProgramAtTheEdgeOfWhatIsReadAtOnce() throws IOException {
        var before = " ".repeat((1 << 20) - 5 - "%PDF-1.7\n".length());

        assertThat(kindOf("%PDF-1.7\n" + before + "/JavaScript %%EOF")).isEmpty();
    }

    @Test
    void aNameThatOnlyBeginsLikeAProgramIsNone() throws IOException {
        assertThat(kindOf(PDF.replace("/Type", "/LaunchDate"))).contains(FileKind.PDF);
    }

    private Optional<FileKind> kindOf(String content) throws IOException {
        return FileKind.of(Files.write(folder.resolve("file"), content.getBytes(ISO_8859_1)));
    }
}
