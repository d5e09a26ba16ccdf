package io.closeout.report.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How signed links behave. */
@ConfigMapping(prefix = "closeout.links")
public interface LinkSettings {

    /** Where the product is reached from outside, for the links in mails. */
    String origin();

    /** How long a link, and what it is about, waits for an answer. */
    @WithDefault("P30D")
    Duration last();

    /** For how long after an answer its holder may see what came of it. */
    @WithDefault("PT1H")
    Duration outcomeShown();

    /** How many links that lead nowhere one address may try in a minute. */
    @WithDefault("20")
    int missesPerMinute();

    /** How many answers one link may send in a minute. */
    @WithDefault("10")
    int answersPerMinute();

    /** How often mails that wait are looked for; {@code off} for never. */
    @WithDefault("5s")
    String mailEvery();

    /** How long the mail server may take for one message; what is not answered then is unknown. */
    @WithDefault("PT30S")
    Duration patience();

    /** How long a mail waits that the server did not take. */
    @WithDefault("PT30S")
    Duration tryAgainAfter();

    /** After which time without a word a try counts as lost; well above the patience. */
    @WithDefault("PT2M")
    Duration lostAfter();
}
