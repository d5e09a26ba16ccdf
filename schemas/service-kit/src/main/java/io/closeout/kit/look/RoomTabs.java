package io.closeout.kit.look;

import io.closeout.kit.http.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.util.List;

/** The tabs that a reader may open; none in a service whose pages do not stand beside each other. */
@Named("room")
@ApplicationScoped
public class RoomTabs {

    private final Instance<Room> room;
    private final CurrentActor actor;
    private final Page page;

    RoomTabs(Instance<Room> room, CurrentActor actor, Page page) {
        this.room = room;
        this.actor = actor;
        this.page = page;
    }

    public List<Room.Tab> tabs() {
        var roles = actor.roles();
        return room.stream()
                .flatMap(one -> one.tabs().stream())
                .filter(tab -> tab.roles().stream().anyMatch(roles::contains))
                .toList();
    }

    public String label() {
        return word("tabs");
    }

    public String word(Room.Tab tab) {
        return word("tab." + tab.id());
    }

    private String word(String key) {
        return room.get().words().say(page.locale(), key);
    }
}
