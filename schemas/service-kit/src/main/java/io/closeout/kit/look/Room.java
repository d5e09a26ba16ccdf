package io.closeout.kit.look;

import java.util.List;
import java.util.Set;

/**
 * The pages of a service that stand beside each other, for {@code {#tabs active='rules' /}}; a service produces one.
 *
 * @param words say {@code tabs}, what the row of tabs is called, and {@code tab.<id>} for each
 */
public record Room(Phrases words, List<Tab> tabs) {

    /** One page and who may open it. */
    public record Tab(String id, String path, Set<String> roles) {}
}
