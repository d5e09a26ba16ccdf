package io.closeout.kit.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.look.Room.Tab;
import io.closeout.kit.look.RoomTabs.Group;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomTabsTest {

    private static final List<Tab> SEVEN = List.of(
            tab("a1", "a"),
            tab("a2", "a"),
            tab("b1", "b"),
            tab("a3", "a"),
            tab("b2", "b"),
            tab("c1", "c"),
            tab("c2", "c"));

    @Test
    void sixTabsStandInOneRow() {
        var six = SEVEN.subList(0, 6);

        assertThat(RoomTabs.groups(six, "a1")).isEmpty();
        assertThat(RoomTabs.beside(six, "a1")).isEqualTo(six);
    }

    @Test
    void moreStandInGroupsOfWhichOneIsOpen() {
        assertThat(RoomTabs.groups(SEVEN, "b2"))
                .containsExactly(
                        new Group("a", "/a1", false), new Group("b", "/b1", true), new Group("c", "/c1", false));
        assertThat(RoomTabs.beside(SEVEN, "b2")).extracting(Tab::id).containsExactly("b1", "b2");
    }

    @Test
    void aPageWithoutATabOfItsOwnOpensTheFirstGroup() {
        assertThat(RoomTabs.beside(SEVEN, "elsewhere")).extracting(Tab::id).containsExactly("a1", "a2", "a3");
    }

    @Test
    void aRoomWithoutGroupsStaysOneRow() {
        var many = IntStream.range(0, 9)
                .mapToObj(number -> new Tab("t" + number, "/t" + number, Set.of("reviewer")))
                .toList();

        assertThat(RoomTabs.groups(many, "t1")).isEmpty();
        assertThat(RoomTabs.beside(many, "t1")).isEqualTo(many);
    }

    private static Tab tab(String id, String group) {
        return new Tab(id, "/" + id, Set.of("reviewer"), group);
    }
}
