package io.closeout.report.consent;

import io.closeout.report.link.LinkLetter;
import io.closeout.report.link.LinkVerb;
import io.closeout.report.parties.PartyContacts;
import io.closeout.report.signing.ProposalKey;
import io.closeout.report.signing.ProposalState;
import io.closeout.report.signing.SignedHistory;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The mail that asks the signer. It says who asks and about which report; what would change is behind the link. */
@ApplicationScoped
class ConsentLetter implements LinkLetter {

    private final SignedHistory history;
    private final AskSigner askSigner;
    private final PartyContacts contacts;
    private final Template text;
    private final Template html;

    ConsentLetter(
            SignedHistory history,
            AskSigner askSigner,
            PartyContacts contacts,
            @Location("consent/mail.txt") Template text,
            @Location("consent/mail.html") Template html) {
        this.history = history;
        this.askSigner = askSigner;
        this.contacts = contacts;
        this.text = text;
        this.html = html;
    }

    @Override
    public boolean writesAbout(String document) {
        return ProposalKey.named(document).isPresent();
    }

    @Override
    public Optional<Letter> about(String document, UUID partyId) {
        return ProposalKey.named(document)
                .flatMap(history::proposal)
                .filter(proposal -> proposal.state() == ProposalState.OPEN)
                .map(proposal -> letter(proposal, partyId));
    }

    private Letter letter(SignedHistory.Proposal proposal, UUID partyId) {
        var question = askSigner.question(proposal, partyId);
        var contact = contacts.of(partyId);
        return new Letter(
                contact.map(PartyContacts.Contact::email).orElse(null),
                proposal.expiresAt(),
                Set.of(LinkVerb.READ, LinkVerb.DECIDE),
                url -> mail(question, contact.map(PartyContacts.Contact::name).orElse(""), url));
    }

    private Mail mail(Question question, String name, String url) {
        var words = new ConsentWords(question.locale());
        var subject = words.of("mail_subject", question.number()).replaceAll("\\p{Cntrl}+", " ");
        var greeting = words.of("mail_greeting", name);
        return new Mail(
                subject,
                filled(text, question, greeting, url).render(),
                filled(html, question, greeting, url).render());
    }

    private static io.quarkus.qute.TemplateInstance filled(
            Template template, Question question, String greeting, String url) {
        return template.data("question", question).data("greeting", greeting).data("url", url);
    }
}
