package io.closeout.report.consent;

import static io.closeout.report.Directory.aParty;
import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.ReportJson.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.platform.ReceivedMail;
import io.closeout.kit.sql.Database;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.closeout.report.Service;
import io.closeout.report.link.SendLinks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The signer hears of it once, whatever the mail server does. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class LinkMailTest {

    private static final Pattern LINK = Pattern.compile("(/reports/links/open/[A-Za-z0-9_-]{43})");

    @Inject
    SendLinks sendLinks;

    @Inject
    Service service;

    @Inject
    Database database;

    private final UUID customer = UUID.randomUUID();
    private final String address = customer + "@hotel.example";

    @BeforeEach
    void theWorkListIsEmptyAndTheCustomerKnown() {
        Directory.isFilled();
        BACK_OFFICE
                .asks()
                .body(aParty("CUSTOMER")
                        .with("name", "Hôtel du Lac")
                        .with("language", "fr")
                        .with("email", address)
                        .body())
                .put("/api/parties/" + customer)
                .then()
                .statusCode(201);
        onList("delete from link_mail_due");
    }

    @AfterEach
    void theMailServerIsBack() {
        var mail = PlatformResource.current().mail();
        if (!mail.isRunning()) {
            mail.start();
        }
    }

    @Test
    void theSignerIsWrittenToOnceInTheirLanguageAndTheLinkWorks() {
        var report = proposed();

        sendLinks.run();
        sendLinks.run();

        var mails = received();
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().subject()).endsWith("une modification à vérifier");
        assertThat(mails.getFirst().text())
                .contains("Bonjour Hôtel du Lac,", "Bakker Warmte BV souhaite modifier", "Ne le transmettez pas")
                .doesNotContain("{", "Work on the burner");
        assertThat(mails.getFirst().html()).contains("<html lang=\"fr\">", "Lire la modification");
        assertThat(mailState(report)).isEqualTo("SENT");
        assertThat(Signer.opens(linkIn(mails.getFirst())).agrees().statusCode()).isEqualTo(303);
    }

    @Test
    void aMailServerThatIsAwayLosesNothingAndDoublesNothing() {
        var report = proposed();
        PlatformResource.current().mail().kill();
        sendLinks.run();
        assertThat(mailState(report)).isEqualTo("WAITING");
        assertThat(service.rows(
                        "select count(*) from signed_link where revoked_at is not null and document = ?",
                        document(report)))
                .containsExactly("1");
        PlatformResource.current().mail().start();
        sendLinks.run();
        assertThat(received()).isEmpty();

        onList("update link_mail_due set due_at = now()");
        sendLinks.run();
        sendLinks.run();

        assertThat(received()).hasSize(1);
        assertThat(mailState(report)).isEqualTo("SENT");
        assertThat(Signer.opens(linkIn(received().getFirst())).agrees().statusCode())
                .isEqualTo(303);
    }

    @Test
    void aProcessThatDiedBeforeItKnewSendsNothingAgain() {
        var report = proposed();
        service.rows("update link_mail set state = 'SENDING' where document = ? returning id", document(report));
        onList("update link_mail_due set begun_at = now() - interval '1 hour'");

        sendLinks.run();

        assertThat(received()).isEmpty();
        assertThat(mailState(report)).isEqualTo("UNKNOWN");
        assertThat(service.rows("select count(*) from link_mail_due")).containsExactly("0");
    }

    @Test
    void aProcessThatDiedBeforeTheTryIsMadeUpFor() {
        proposed();
        onList("update link_mail_due set begun_at = now() - interval '1 hour'");
        sendLinks.run();
        onList("update link_mail_due set due_at = now()");

        sendLinks.run();

        assertThat(received()).hasSize(1);
    }

    @Test
    void whatIsOverIsNotMailed() {
        var report = proposed();
        BACK_OFFICE.posts(report.path() + "/proposals/1/withdrawal", "").statusCode(200);

        sendLinks.run();

        assertThat(received()).isEmpty();
        assertThat(mailState(report)).isEqualTo("NOT_WANTED");
    }

    @Test
    void withoutAnAddressTheOfficeHandsTheLinkOver() {
        var unreachable = UUID.randomUUID();
        BACK_OFFICE
                .asks()
                .body(aParty("CUSTOMER").with("email", "").body())
                .put("/api/parties/" + unreachable)
                .then()
                .statusCode(201);
        var report = proposed(unreachable);

        sendLinks.run();

        assertThat(mailState(report)).isEqualTo("NO_ADDRESS");
    }

    private ReportJson proposed() {
        return proposed(customer);
    }

    private static ReportJson proposed(UUID signer) {
        var report = aReport().with("signerId", signer).with("billToId", signer).signed();
        BACK_OFFICE
                .posts(report.path() + "/amendments", Signer.byLink(report.withLine("L3", "PART", 1, "C62")))
                .statusCode(202)
                .body("mail", equalTo("WAITING"));
        return report;
    }

    private List<ReceivedMail> received() {
        return PlatformResource.current().mail().received().stream()
                .filter(mail -> mail.recipient().contains(address))
                .toList();
    }

    private static String linkIn(ReceivedMail mail) {
        var found = LINK.matcher(mail.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String document(ReportJson report) {
        return "proposal:%s:1".formatted(report.id());
    }

    private String mailState(ReportJson report) {
        return BACK_OFFICE
                .gets(report.path() + "/proposals/1")
                .extract()
                .jsonPath()
                .getString("mail");
    }

    /** The list belongs to no network. */
    private void onList(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.run(connection -> {
                    try (var statement = connection.prepareStatement(sql)) {
                        statement.executeUpdate();
                    }
                }));
    }
}
