package io.closeout.verification.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.closeout.kit.look.Languages;
import io.closeout.verification.dialogue.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The lists by which each side checks itself, as the file says them. For each moment one list is meant. */
final class SelfCheckLists {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<CheckList> lists;

    private SelfCheckLists(List<CheckList> lists) {
        this.lists = lists;
    }

    /** When a list is gone through. */
    enum Moment {
        BEFORE_SENDING(Side.STATION),
        AFTER_SENDING(Side.STATION),
        BEFORE_APPROVING(Side.OFFICE);

        private final Side side;

        Moment(Side side) {
            this.side = side;
        }
    }

    /** @throws IllegalStateException naming the list, if two have an id, a text lacks a language or a side its moment */
    static SelfCheckLists read(byte[] content) {
        try {
            var lists = YAML.readValue(content, Document.class).lists();
            var ids = new HashSet<String>();
            for (var list : lists) {
                list.check();
                require(ids.add(list.id()), list.id() + " comes twice");
            }
            return new SelfCheckLists(lists);
        } catch (IOException e) {
            throw new UncheckedIOException("the lists for self-checking cannot be read", e);
        }
    }

    /** Those that are meant for an intervention, in the order of the moments. */
    List<CheckList> of(String interventionType) {
        return Arrays.stream(Moment.values())
                .flatMap(moment -> of(moment, interventionType).stream())
                .toList();
    }

    private Optional<CheckList> of(Moment moment, String interventionType) {
        var atMoment = lists.stream().filter(list -> list.moment() == moment).toList();
        return atMoment.stream()
                .filter(list -> list.interventionTypes().contains(interventionType))
                .findFirst()
                .or(() -> atMoment.stream()
                        .filter(list -> list.interventionTypes().isEmpty())
                        .findFirst());
    }

    private static void require(boolean claim, String otherwise) {
        if (!claim) {
            throw new IllegalStateException("list for self-checking: " + otherwise);
        }
    }

    /** One list. */
    record CheckList(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Side side,
            @JsonProperty(required = true) Moment moment,
            @JsonProperty(required = true) List<String> interventionTypes,
            @JsonProperty(required = true) List<Item> items) {

        boolean has(String itemId) {
            return items.stream().anyMatch(item -> item.id().equals(itemId));
        }

        private void check() {
            require(moment.side == side, "%s: %s is no moment of %s".formatted(id, moment, side));
            var ids = new HashSet<String>();
            for (var item : items) {
                require(ids.add(item.id()), "%s: %s comes twice".formatted(id, item.id()));
                require(
                        item.text().keySet().equals(new HashSet<>(Languages.all())),
                        "%s: %s lacks a language".formatted(id, item.id()));
            }
        }
    }

    /** One point of a list, in every language. */
    record Item(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Map<String, String> text) {

        String text(Locale locale) {
            return Objects.requireNonNull(text.get(Languages.code(locale)));
        }
    }

    private record Document(@JsonProperty(required = true) List<CheckList> lists) {}
}
