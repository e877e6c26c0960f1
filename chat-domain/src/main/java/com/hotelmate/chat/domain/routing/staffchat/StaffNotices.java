package com.hotelmate.chat.domain.routing.staffchat;

import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.routing.Occasion;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.routing.staffchat.StaffBodies.Body;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says where it is shown what happens in a staff conversation without altering it: notices, neither stored nor numbered. */
public final class StaffNotices {

    private StaffNotices() {}

    /** The signals that somebody began or ceased to type. */
    public static List<Signal> typing(
            StaffChatRouting routing, StaffConversation conversation, StaffProfile typist, boolean typing, Instant at) {
        String name = "typing/staff/" + typist.id() + "/" + at.toEpochMilli() + "/" + typing;
        return notice(
                routing,
                conversation,
                occasion(conversation, name, at, Optional.empty(), typist),
                "typing_indicator",
                "user-typing",
                body -> NoticeBodies.typing(body, typist, typing, at));
    }

    /**
     * The signals that messages reached somebody's device.
     *
     * @param messages at least one
     */
    public static List<Signal> delivered(
            StaffChatRouting routing,
            StaffConversation conversation,
            StaffProfile recipient,
            List<MessageId> messages,
            Instant at) {
        long highest = messages.stream().mapToLong(MessageId::value).max().orElseThrow();
        String name = "delivered/" + recipient.id() + "/" + at.toEpochMilli() + "/" + messages;
        return notice(
                routing,
                conversation,
                occasion(conversation, name, at, Optional.of(new MessageId(highest)), recipient),
                "message_delivered",
                "message-delivered",
                body -> NoticeBodies.delivered(body, recipient, messages, highest, at));
    }

    private static List<Signal> notice(
            StaffChatRouting routing,
            StaffConversation conversation,
            Occasion occasion,
            String type,
            String flatEvent,
            Body body) {
        StaffAnnouncement out = new StaffAnnouncement(routing, conversation.hotel(), conversation.id());
        out.team(occasion, type, List.of(flatEvent), body);
        return out.signals();
    }

    private static Occasion occasion(
            StaffConversation conversation, String name, Instant at, Optional<MessageId> message, StaffProfile actor) {
        return Occasion.ofNotice(
                conversation.hotel(),
                conversation.id(),
                conversation.lastSeq(),
                name,
                at,
                message,
                Optional.empty(),
                Optional.of(actor.id()));
    }
}
