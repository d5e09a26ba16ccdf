package io.closeout.verification.exchange;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.MANUFACTURER;
import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.ReportFixture.aReport;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.Office;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class FilesTest {

    private static final Office AT_STATION = Office.stationOf(STATION);
    private static final byte[] PDF = FileKindTest.PDF.getBytes(ISO_8859_1);

    @Inject
    Service service;

    @Test
    void whatOneSideAddsTheOtherSaves() {
        var thread = aThread();

        put(AT_STATION, thread, PDF, "Protocol d'essai.pdf").then().statusCode(201);
        put(AT_STATION, thread, PDF, "again.pdf").then().statusCode(200);

        var file = reviewer().calls().get(thread.file(PDF));
        assertThat(file.asByteArray()).isEqualTo(PDF);
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''Protocol%20d_essai.pdf");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        thread.talk()
                .seenBy(reviewer())
                .then()
                .body("threads[0].files.name", contains("Protocol d_essai.pdf"))
                .body("threads[0].files.side", contains("STATION"));
    }

    @Test
    void aFileOfManyPartsComesBackWhole() {
        var thread = aThread();
        var photo = Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 3 * 1024 * 1024 + 1);
        photo[photo.length - 1] = 7;

        put(AT_STATION, thread, photo, "big.jpg").then().statusCode(201);

        assertThat(reviewer().calls().get(thread.file(photo)).asByteArray()).isEqualTo(photo);
    }

    @Test
    void aProgramIsNotTakenWhateverItIsCalled() {
        var thread = aThread();
        var program = "MZ\u0090 This program cannot be run".getBytes(ISO_8859_1);

        put(AT_STATION, thread, program, "photo.jpg")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:file-refused"));
    }

    @Test
    void otherBytesThanAnnouncedAreNotTaken() {
        var thread = aThread();

        AT_STATION
                .calls()
                .contentType("application/octet-stream")
                .body("other".getBytes(ISO_8859_1))
                .put(thread.file(PDF))
                .then()
                .statusCode(422);
    }

    @Test
    void moreThanTwentyMegabytesAreNotTaken() {
        var thread = aThread();

        put(AT_STATION, thread, new byte[(int) IncomingFile.LARGEST + 1], "x.jpg")
                .then()
                .statusCode(413);
    }

    @Test
    void onlyTheSidesOfTheCaseComeNearIt() {
        var thread = aThread();
        put(AT_STATION, thread, PDF, "x.pdf");

        var stranger = Office.stationOf(UUID.randomUUID());
        stranger.calls().get(thread.file(PDF)).then().statusCode(404);
        put(stranger, thread, PDF, "x.pdf").then().statusCode(404);
        Office.of("reviewer", "network-b").calls().get(thread.file(PDF)).then().statusCode(404);
        var maker = Office.of("manufacturer", MANUFACTURER);
        maker.calls().get(thread.file(PDF)).then().statusCode(200);
        put(maker, thread, PDF, "x.pdf").then().statusCode(403);
    }

    private record InThread(Talk talk, String threadId) {

        String file(byte[] bytes) {
            return talk.path() + "/threads/" + threadId + "/files/" + digest(bytes);
        }
    }

    private InThread aThread() {
        var talk = Talk.about(service, aReport().underWarranty().withPart("NOT-A-PART"));
        talk.opens(AT_STATION, "{\"text\": \"Here is the protocol.\"}");
        return new InThread(talk, talk.threadOf(AT_STATION));
    }

    private static Response put(Office who, InThread thread, byte[] bytes, String name) {
        return who.calls()
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(bytes)
                .put(thread.file(bytes));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
