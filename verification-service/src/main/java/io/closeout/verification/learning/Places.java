package io.closeout.verification.learning;

import io.closeout.kit.http.PageRequest;
import io.closeout.verification.learning.FindingFigures.Place;
import java.time.ZoneOffset;

/** Reads where a page of findings begins. */
final class Places {

    private Places() {}

    static Place of(PageRequest page) {
        return page.after()
                .map(after -> new Place(after.instant(0).atOffset(ZoneOffset.UTC), after.uuid(1), page.fetch()))
                .orElseGet(() -> new Place(null, null, page.fetch()));
    }
}
