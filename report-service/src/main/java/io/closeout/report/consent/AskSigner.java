package io.closeout.report.consent;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Languages;
import io.closeout.report.casefile.ReasonWords;
import io.closeout.report.link.SignedLink;
import io.closeout.report.parties.PartyCard;
import io.closeout.report.parties.PartyCards;
import io.closeout.report.signing.ProposalKey;
import io.closeout.report.signing.SignedHistory;
import io.closeout.report.summary.Differences;
import io.closeout.report.summary.WriteSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a proposal into the signer's words. It runs in the transaction of the network that the link belongs to. */
@ApplicationScoped
class AskSigner {

    private final SignedHistory history;
    private final Differences differences;
    private final WriteSummary summaries;
    private final PartyCards parties;

    AskSigner(SignedHistory history, Differences differences, WriteSummary summaries, PartyCards parties) {
        this.history = history;
        this.differences = differences;
        this.summaries = summaries;
        this.parties = parties;
    }

    /** Empty if the link is not about a proposal. */
    Optional<Question> about(SignedLink link) {
        return ProposalKey.named(link.document())
                .flatMap(history::proposal)
                .map(proposal -> question(proposal, link.partyId()));
    }

    Question question(SignedHistory.Proposal proposal, UUID reader) {
        var content = proposal.content();
        var cards = parties.of(List.of(reader, content.performerId()));
        var locale = locale(cards.get(reader));
        var words = new ConsentWords(locale);
        var station = cards.getOrDefault(content.performerId(), PartyCard.unknown(content.performerId()))
                .name();
        var sheet = summaries.ofVersion(proposal.key().reportId(), proposal.amendedVersion(), locale);
        var signed = sheet.signature();
        return new Question(
                locale,
                words.all(),
                proposal.state(),
                content.reportNumber(),
                station,
                words.of("lead", station, content.reportNumber(), signed == null ? "–" : signed.at()),
                ReasonWords.of(locale, proposal.reasonKey()),
                words.of("until", Formats.exact(proposal.expiresAt(), ZoneId.of(content.zone()), locale)),
                words.of("decline_lead", station),
                differences.between(proposal.before(), proposal.after(), locale),
                sheet,
                proposal.agreedVersion());
    }

    private static Locale locale(@Nullable PartyCard card) {
        return Languages.of(card == null ? null : card.language());
    }
}
