package com.hotelmate.chat.domain.push;

import java.util.List;
import java.util.stream.Collectors;

/** Writes rulings as text, one block each, so that a test reads like the contract's table. */
public final class PushText {

    private PushText() {}

    public static String of(List<Ruling> rulings) {
        return rulings.stream().map(PushText::of).collect(Collectors.joining());
    }

    private static String of(Ruling ruling) {
        if (ruling instanceof Ruling.Skip skip) {
            return name(skip.to()) + ": no push, " + skip.why().reason().orElseThrow() + "\n";
        }
        Push push = ((Ruling.Send) ruling).push();
        return name(push.to()) + ": " + push.title() + "\n  " + push.body() + "\n"
                + push.data().entrySet().stream()
                        .map(entry -> "  " + entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private static String name(Recipient to) {
        return to instanceof Recipient.Staff staff
                ? "staff " + staff.staff()
                : "guest " + ((Recipient.Guest) to).booking();
    }
}
