package com.hotelmate.chat.adapter.rest.guestchat.message;

import com.hotelmate.chat.application.editing.ReadVersions.Versions;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a message ever said, the first text first and the present one last. */
record EditHistory(long messageId, int editCount, List<Version> versions) {

    /** One text of a message; only its writer may give it another, so the writer is the editor of all. */
    record Version(
            int version,
            String message,
            Instant validFrom,
            @Nullable Instant validUntil,
            String editedBy,
            @Nullable Long editorId,
            String editorName) {}

    static EditHistory of(Versions versions) {
        GuestMessage message = versions.message();
        List<Version> texts = new ArrayList<>();
        versions.formerTexts()
                .forEach(former -> texts.add(version(
                        former.version(), former.text(), former.validFrom(), former.validUntil(), message.author())));
        texts.add(version(texts.size() + 1, message.text(), message.textSince(), null, message.author()));
        return new EditHistory(message.id().value(), message.editCount(), texts);
    }

    private static Version version(int number, String text, Instant from, @Nullable Instant until, Author author) {
        Long editor = author.staff().map(staff -> staff.id().value()).orElse(null);
        return new Version(number, text, from, until, author.wireName(), editor, author.name());
    }
}
