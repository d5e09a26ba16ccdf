package io.closeout.verification.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The hours of one day as people write them: {@code 08:00-12:00 13:00-17:00}. */
record OpeningHours(List<Opening> openings) {

    private static final Pattern STRETCH =
            Pattern.compile("([0-9]{1,2}):([0-9]{2})\\s*[-–]\\s*([0-9]{1,2}):([0-9]{2})");
    private static final int MINUTES = 60;

    OpeningHours {
        openings = List.copyOf(openings);
    }

    /** @throws BadValueException if it is no hours, or if they overlap or run backwards */
    static OpeningHours read(String typed) {
        var openings = new ArrayList<Opening>();
        var rest = typed.strip();
        var match = STRETCH.matcher(rest);
        while (match.lookingAt()) {
            openings.add(opening(minute(match.group(1), match.group(2)), minute(match.group(3), match.group(4))));
            rest = rest.substring(match.end()).strip();
            match.reset(rest);
        }
        if (!rest.isEmpty()) {
            throw bad();
        }
        for (int i = 1; i < openings.size(); i++) {
            if (openings.get(i).from() < openings.get(i - 1).to()) {
                throw bad();
            }
        }
        return new OpeningHours(openings);
    }

    private static int minute(String hour, String minute) {
        if (Integer.parseInt(minute) >= MINUTES) {
            throw bad();
        }
        return Integer.parseInt(hour) * MINUTES + Integer.parseInt(minute);
    }

    private static Opening opening(int from, int to) {
        try {
            return new Opening(from, to);
        } catch (IllegalArgumentException e) {
            throw bad();
        }
    }

    private static BadValueException bad() {
        return new BadValueException("is no working hours such as 08:00-12:00 13:00-17:00, in the order of the day");
    }

    @Override
    public String toString() {
        return openings.stream()
                .map(one -> clock(one.from()) + "-" + clock(one.to()))
                .collect(Collectors.joining(" "));
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / MINUTES, minute % MINUTES);
    }
}
