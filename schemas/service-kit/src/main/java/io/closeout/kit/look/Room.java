package io.closeout.kit.look;

import java.util.List;
import java.util.Set;

/**
 * The pages of a service that stand beside each other, for {@code {#tabs active='rules' /}}; a service produces one.
 *
 * @param words say {@code tabs}, what the row of tabs is called, {@code tab.<id>} for each, and {@code group.<id>}
 */
public record Room(Phrases words, List<Tab> tabs) {

    /**
     * One page and who may open it.
     *
     * @param group what it stands with when a reader's tabs are too many for one row; all of a room or none have one
     */
    public record Tab(String id, String path, Set<String> roles, String group) {

        /** In a room whose tabs fit into one row for everybody. */
        public Tab(String id, String path, Set<String> roles) {
            this(id, path, roles, "");
        }
    }
}
