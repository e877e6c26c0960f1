package com.hotelmate.chat.bench.jmh;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.realtime.BroadcastSink;
import com.hotelmate.chat.application.sending.SendGuestMessage;
import com.hotelmate.chat.application.sending.SentMessage;
import com.hotelmate.chat.application.stay.OpenStay;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.testkit.AHouse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A hotel with one guest in it and five people on duty, in memory. */
final class Reception implements AutoCloseable {

    static final HotelSlug HOTEL = new HotelSlug("killarney");

    private final AHouse house = new AHouse();
    private final BookingId guest = house.book(HOTEL, "BK-MARY", "Mary");
    private final StaffId receptionist = house.hire(HOTEL, "Ciara", "receptionist");
    private final Storage storage = InMemoryStorage.create(InstantSource.system());
    private final HotelChat chat;
    private long sent;

    Reception(BroadcastSink sink) {
        house.checkIn(HOTEL, guest);
        house.move(HOTEL, guest, "101");
        for (String name : List.of("Liam", "Nora", "Oisin", "Orla")) {
            house.hire(HOTEL, name, "receptionist");
        }
        chat = HotelChat.builder()
                .storage(storage)
                .stays(house)
                .staffDirectory(house)
                .broadcastTo(sink)
                .build();
    }

    HotelChat chat() {
        return chat;
    }

    Caller staff() {
        return new Caller.Staff(HOTEL, receptionist);
    }

    Caller guest() {
        return new Caller.Guest(HOTEL, guest);
    }

    ConversationId conversation() {
        return chat.openStay()
                .handle(new OpenStay.Query(HOTEL, guest))
                .conversation()
                .id();
    }

    /** The guest writes, under an id of the client's. */
    SentMessage guestWrites() {
        return chat.sendGuestMessage()
                .handle(new SendGuestMessage.Command(
                        HOTEL,
                        guest,
                        "Could we have two more towels and a late check-out, please?",
                        Optional.empty(),
                        Optional.of(new ClientMessageId(new UUID(0, ++sent)))));
    }

    /** The change that a first message makes. */
    LoggedGuestChange firstMessage() {
        guestWrites();
        return (LoggedGuestChange) storage.changes()
                .read(HOTEL, conversation(), 0, 1)
                .orElseThrow()
                .changes()
                .get(0);
    }

    @Override
    public void close() {
        chat.close();
    }
}
