package io.closeout.verification.exchange;

import io.closeout.verification.dialogue.SelfCheckTick;
import io.closeout.verification.exchange.SelfCheckLists.CheckList;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list for self-checking and what of it is ticked, the same for both sides. */
public record SelfCheckView(String listId, String side, String moment, List<ItemView> items) {

    static SelfCheckView of(CheckList list, Map<String, SelfCheckTick> ticks, Locale locale) {
        return new SelfCheckView(
                list.id(),
                list.side().name(),
                list.moment().name(),
                list.items().stream()
                        .map(item -> ItemView.of(item, ticks.get(item.id()), locale))
                        .toList());
    }

    public long ticked() {
        return items.stream().filter(item -> item.tickedAt() != null).count();
    }

    /** One point; {@code tickedAt} only once it is ticked. */
    public record ItemView(
            String itemId, String text, @Nullable Instant tickedAt) {

        static ItemView of(SelfCheckLists.Item item, @Nullable SelfCheckTick tick, Locale locale) {
            return new ItemView(item.id(), item.text(locale), tick == null ? null : tick.tickedAt());
        }
    }
}
