package io.closeout.reminder.contacts;

import static io.closeout.reminder.fixture.PartyFixture.aParty;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.reminder.fixture.PartyFixture;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.closeout.reminder.fixture.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReminderServiceTest
class LookUpDetailsTest {

    @Inject
    World world;

    @Inject
    LookUpDetails lookUp;

    private final PartyFixture party = aParty().called("Bakker BV");

    @BeforeEach
    void aMorning() {
        world.startsWithEmptyWorkLists();
        world.isNow("2026-02-01T10:00:00Z");
    }

    @AfterEach
    void theDirectoryIsBack() {
        world.directoryIsAway(false);
    }

    @Test
    void fetchesWhatTheEventDoesNotTell() {
        world.directoryKnows(party);
        world.hears(party.state());

        lookUp.run();

        assertThat(details()).containsExactly("name=Bakker BV email=" + party.email() + " details_version=1");
        assertThat(wanted()).isEmpty();
    }

    @Test
    void aDirectoryThatIsAwayIsAskedAgain() {
        world.directoryKnows(party);
        world.directoryIsAway(true);
        world.hears(party.state());
        lookUp.run();
        assertThat(details()).containsExactly("name=null email=null details_version=0");
        world.directoryIsAway(false);
        world.isNow("2026-02-01T10:00:05Z");

        lookUp.run();

        assertThat(details()).containsExactly("name=Bakker BV email=" + party.email() + " details_version=1");
    }

    @Test
    void anAnswerOlderThanWhatIsWantedIsTakenAndAskedForAgain() {
        world.directoryKnows(party);
        world.hears(party.withAddress("new-%s@example.org".formatted(party.id)).state());

        lookUp.run();

        assertThat(details()).hasSize(1).first().asString().endsWith("details_version=1");
        assertThat(wanted()).containsExactly("version=2 tries=1");
    }

    @Test
    void aNewVersionIsFetched() {
        world.directoryKnows(party);
        world.hears(party.state());
        lookUp.run();
        party.withAddress("new-%s@example.org".formatted(party.id));
        world.directoryKnows(party);
        world.hears(party.state());

        lookUp.run();

        assertThat(details()).containsExactly("name=Bakker BV email=" + party.email() + " details_version=2");
    }

    @Test
    void anErasedPartyIsForgottenAndStaysForgotten() {
        world.directoryKnows(party);
        world.hears(party.state());
        lookUp.run();

        world.hears(party.erased());

        assertThat(details()).containsExactly("name=null email=null details_version=1");
    }

    @Test
    void anAnswerThatComesAfterTheErasureIsDropped() {
        world.directoryKnows(party);
        world.hears(party.state(), party.erased());

        lookUp.run();

        assertThat(details()).containsExactly("name=null email=null details_version=0");
        assertThat(wanted()).isEmpty();
    }

    private List<String> details() {
        return world.rows("select name, email, details_version from party where id = '%s'".formatted(party.id));
    }

    private List<String> wanted() {
        return world.rows("select version, tries from details_wanted where party_id = '%s'".formatted(party.id));
    }
}
