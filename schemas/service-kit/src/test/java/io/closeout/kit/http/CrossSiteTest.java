package io.closeout.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteTest {

    private static final String OWN = "https://closeout.example";
    private final CrossSite crossSite = new CrossSite(Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", ""})
    void aFormOfAnotherSiteIsRefused(String site) {
        assertThat(crossSite.refuses(post("session=1", null, site, OWN))).isTrue();
    }

    @Test
    void aFormOfOurOwnPasses() {
        assertThat(crossSite.refuses(post("session=1", null, "same-origin", null)))
                .isFalse();
    }

    @Test
    void anOldBrowserIsJudgedByItsOrigin() {
        assertThat(crossSite.refuses(post("session=1", null, null, OWN))).isFalse();
        assertThat(crossSite.refuses(post("session=1", null, null, "https://evil.example")))
                .isTrue();
        assertThat(crossSite.refuses(post("session=1", null, null, "null"))).isTrue();
        assertThat(crossSite.refuses(post("session=1", null, null, null))).isTrue();
    }

    @Test
    void theOriginOfTheProxyCountsWhereItIsKnown() {
        var behindProxy = new CrossSite(Optional.of("https://public.example"));

        assertThat(behindProxy.refuses(post("session=1", null, null, "https://public.example")))
                .isFalse();
        assertThat(behindProxy.refuses(post("session=1", null, null, OWN))).isTrue();
    }

    @Test
    void aRequestWithABearerTokenNeedsNoProofOfItsOrigin() {
        assertThat(crossSite.refuses(post("theme=dark", "Bearer x", null, null)))
                .isFalse();
        assertThat(crossSite.refuses(post(null, null, "cross-site", null))).isFalse();
        assertThat(crossSite.refuses(post("session=1", "Basic x", "cross-site", null)))
                .isTrue();
    }

    @Test
    void readingIsFree() {
        assertThat(crossSite.refuses(new CrossSite.Signs("GET", "session=1", null, "cross-site", null, OWN)))
                .isFalse();
    }

    private static CrossSite.Signs post(
            @Nullable String cookie, @Nullable String authorization, @Nullable String site, @Nullable String origin) {
        return new CrossSite.Signs("POST", cookie, authorization, site, origin, OWN);
    }
}
