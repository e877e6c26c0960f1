package com.hotelmate.chat.domain.wire;

import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a message ever said, the first text first and the present one last. */
public record EditHistory(long messageId, int editCount, List<Version> versions) {

    /** The contract's {@code Version}: one text of a message. */
    public record Version(
            int version,
            String message,
            Instant validFrom,
            @Nullable Instant validUntil,
            String editedBy,
            @Nullable Long editorId,
            String editorName) {}

    /**
     * Who wrote the message; only they may give it another text, so they are the editor of all.
     *
     * @param side the kind of person, as the wire spells it
     * @param id of a staff member
     */
    public record Writer(String side, @Nullable Long id, String name) {}

    /**
     * Renders the history of a message.
     *
     * @param former what it said before, oldest first
     * @param text what it says now, since then
     */
    public static EditHistory of(
            MessageId message, List<FormerText> former, String text, Instant since, Writer writer) {
        List<Version> versions = new ArrayList<>();
        former.forEach(earlier -> versions.add(
                version(earlier.version(), earlier.text(), earlier.validFrom(), earlier.validUntil(), writer)));
        versions.add(version(former.size() + 1, text, since, null, writer));
        return new EditHistory(message.value(), former.size(), versions);
    }

    private static Version version(int number, String text, Instant from, @Nullable Instant until, Writer writer) {
        return new Version(number, text, from, until, writer.side(), writer.id(), writer.name());
    }
}
