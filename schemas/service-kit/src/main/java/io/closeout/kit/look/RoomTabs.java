package io.closeout.kit.look;

import io.closeout.kit.http.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The tabs that a reader may open; none in a service whose pages do not stand beside each other. Where they are too many
 * for one row, a row of groups stands above the tabs of the group that is open.
 */
@Named("room")
@ApplicationScoped
public class RoomTabs {

    /** As many as fit at 1440 px in the language with the longest words. */
    private static final int MOST_IN_A_ROW = 6;

    private final Instance<Room> room;
    private final CurrentActor actor;
    private final Page page;

    RoomTabs(Instance<Room> room, CurrentActor actor, Page page) {
        this.room = room;
        this.actor = actor;
        this.page = page;
    }

    /**
     * Tabs that belong together.
     *
     * @param path of the first of them
     * @param isOpen whether the tab that is open is one of them
     */
    public record Group(String id, String path, boolean isOpen) {}

    public List<Room.Tab> tabs() {
        var roles = actor.roles();
        return room.stream()
                .flatMap(one -> one.tabs().stream())
                .filter(tab -> tab.roles().stream().anyMatch(roles::contains))
                .toList();
    }

    /** What stands in the row of tabs while the given one is open. */
    public List<Room.Tab> beside(String active) {
        return beside(tabs(), active);
    }

    /** Empty where all tabs stand in one row. */
    public List<Group> groups(String active) {
        return groups(tabs(), active);
    }

    static List<Room.Tab> beside(List<Room.Tab> tabs, String active) {
        if (fit(tabs)) {
            return tabs;
        }
        var open = groupOf(tabs, active);
        return tabs.stream().filter(tab -> tab.group().equals(open)).toList();
    }

    static List<Group> groups(List<Room.Tab> tabs, String active) {
        if (fit(tabs)) {
            return List.of();
        }
        var open = groupOf(tabs, active);
        var groups = new LinkedHashMap<String, Group>();
        tabs.forEach(tab -> groups.putIfAbsent(
                tab.group(), new Group(tab.group(), tab.path(), tab.group().equals(open))));
        return List.copyOf(groups.values());
    }

    private static boolean fit(List<Room.Tab> tabs) {
        return tabs.size() <= MOST_IN_A_ROW
                || tabs.stream().map(Room.Tab::group).distinct().count() == 1;
    }

    private static String groupOf(List<Room.Tab> tabs, String active) {
        return tabs.stream()
                .filter(tab -> tab.id().equals(active))
                .map(Room.Tab::group)
                .findFirst()
                .orElse(tabs.getFirst().group());
    }

    public String label() {
        return word("tabs");
    }

    public String word(Room.Tab tab) {
        return word("tab." + tab.id());
    }

    public String name(Group group) {
        return word("group." + group.id());
    }

    private String word(String key) {
        return room.get().words().say(page.locale(), key);
    }
}
