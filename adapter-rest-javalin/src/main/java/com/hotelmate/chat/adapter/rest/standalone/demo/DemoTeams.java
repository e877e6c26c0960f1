package com.hotelmate.chat.adapter.rest.standalone.demo;

import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.conversation.BeginTeamChat;
import com.hotelmate.chat.application.staffchat.writing.SendTeamMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Lets the sample staff have talked already: the front desk in a group, and two of them alone. */
public final class DemoTeams {

    private static final int MANAGER = 0;
    private static final int RECEPTION = 1;
    private static final int CONCIERGE = 3;
    private static final int HOUSEKEEPING = 4;

    private final StaffChatUseCases chat;

    /** Talks in that chat. */
    public DemoTeams(StaffChatUseCases chat) {
        this.chat = chat;
    }

    /** The hotel with what its staff said; saying it again at the next start adds nothing. */
    public DemoHotel talkIn(DemoHotel hotel) {
        DemoHotel.Team desk = team(hotel, "Front desk", MANAGER, RECEPTION, CONCIERGE);
        say(hotel, desk, MANAGER, "Good morning! Two arrivals before noon, 103 is not ready yet.");
        say(hotel, desk, CONCIERGE, "@Anna, the taxi for 102 is ordered for ten.");
        DemoHotel.Team pair = team(hotel, "", RECEPTION, HOUSEKEEPING);
        say(hotel, pair, HOUSEKEEPING, "103 will be done in half an hour.");
        return new DemoHotel(hotel.slug(), hotel.name(), hotel.staff(), hotel.stays(), List.of(desk, pair));
    }

    private DemoHotel.Team team(DemoHotel hotel, String title, Integer... people) {
        List<StaffId> ids = Stream.of(people).map(who -> id(hotel, who)).toList();
        long conversation = chat.begin()
                .handle(new BeginTeamChat.Command(new HotelSlug(hotel.slug()), ids.get(0), ids, Optional.of(title)))
                .summary()
                .conversation()
                .id()
                .value();
        List<String> usernames =
                Stream.of(people).map(who -> hotel.staff().get(who).username()).toList();
        return new DemoHotel.Team(conversation, title, usernames);
    }

    private void say(DemoHotel hotel, DemoHotel.Team team, int who, String text) {
        UUID once = UUID.nameUUIDFromBytes((team.conversationId() + text).getBytes(StandardCharsets.UTF_8));
        chat.send()
                .handle(new SendTeamMessage.Command(
                        new HotelSlug(hotel.slug()),
                        id(hotel, who),
                        new ConversationId(team.conversationId()),
                        text,
                        Optional.empty(),
                        Optional.of(new ClientMessageId(once))));
    }

    private static StaffId id(DemoHotel hotel, int who) {
        return new StaffId(hotel.staff().get(who).staffId());
    }
}
