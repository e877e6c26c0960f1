package com.hotelmate.chat.adapter.rest.guestchat;

import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery.Position;
import com.hotelmate.chat.domain.conversation.ConversationId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A place in the list of conversations, as an opaque text for links. */
final class ConversationCursor {

    private ConversationCursor() {}

    static String write(Position position) {
        String text = position.updatedAt() + " " + position.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Position read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int blank = text.indexOf(' ');
            return new Position(
                    Instant.parse(text.substring(0, Math.max(blank, 0))),
                    new ConversationId(Long.parseLong(text.substring(blank + 1))));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw ProblemException.of(ProblemCode.INVALID_PAGE);
        }
    }
}
