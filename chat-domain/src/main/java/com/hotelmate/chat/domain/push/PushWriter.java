package com.hotelmate.chat.domain.push;

import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.message.MessageText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes what the pushes of both chats have in common. Immutable. */
public final class PushWriter {

    private static final int BODY_CODE_POINTS = 100;

    private final Supplier<String> webUrl;

    /** Lets clicks lead to pages below this address, which has no slash at its end and is asked for every push. */
    public PushWriter(Supplier<String> webUrl) {
        this.webUrl = webUrl;
    }

    /**
     * A push about a change.
     *
     * @param message the message it is about, if it is about one
     * @param clickAction the path that a click leads to
     * @param extras what this type says beside what all say
     */
    public Push write(
            Recipient to,
            LoggedChange change,
            Optional<MessageId> message,
            String type,
            String title,
            String body,
            String clickAction,
            Map<String, String> extras) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("type", type);
        data.put("conversation_id", change.conversation().toString());
        message.ifPresent(id -> data.put("message_id", id.toString()));
        data.put("hotel_slug", change.hotel().value());
        data.put("click_action", clickAction);
        data.put("url", webUrl.get() + clickAction);
        data.putAll(extras);
        return new Push(to, title, preview(body), data, "conversation-" + change.conversation());
    }

    private static String preview(String text) {
        return MessageText.preview(text, BODY_CODE_POINTS);
    }
}
