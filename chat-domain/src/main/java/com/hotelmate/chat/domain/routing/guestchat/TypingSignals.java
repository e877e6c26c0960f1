package com.hotelmate.chat.domain.routing.guestchat;

import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.routing.Occasion;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says where it is shown that somebody types: a notice that is neither stored nor numbered. */
public final class TypingSignals {

    private TypingSignals() {}

    /** The signals that the author began or ceased to type. */
    public static List<Signal> of(
            GuestChatRouting routing, GuestConversation conversation, Author typist, boolean typing, Instant at) {
        Optional<StaffId> staff = typist.staff().map(StaffSignature::id);
        String name = "typing/" + typist.wireName() + "/"
                + staff.map(StaffId::value).orElse(0L) + "/" + at.toEpochMilli() + "/" + typing;
        Occasion occasion = Occasion.ofNotice(
                conversation.hotel(),
                conversation.id(),
                conversation.lastSeq(),
                name,
                at,
                Optional.empty(),
                conversation.room().map(Room::number),
                staff);
        Consumer<Map<String, @Nullable Object>> body = payload -> {
            payload.put("sender_type", typist.wireName());
            payload.put("staff_id", staff.map(StaffId::value).orElse(null));
            payload.put("staff_name", typist.staff().map(StaffSignature::name).orElse(null));
            payload.put("is_typing", typing);
            payload.put("timestamp", at.toString());
        };
        GuestAnnouncement out = new GuestAnnouncement(routing.dialects());
        ChannelNames names = routing.names();
        out.flat(
                occasion,
                Optional.of(names.conversation(conversation.hotel(), conversation.id())),
                "typing-indicator",
                body);
        out.envelope(
                occasion,
                List.of(names.booking(conversation.hotel(), conversation.booking())),
                "typing_indicator",
                body);
        return out.signals();
    }
}
