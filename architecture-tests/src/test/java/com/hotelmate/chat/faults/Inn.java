package com.hotelmate.chat.faults;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.push.RegisterDevice;
import com.hotelmate.chat.application.sending.SendGuestMessage;
import com.hotelmate.chat.application.sending.SendStaffMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.testkit.AHouse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A house with a receptionist and with guests, who are called by their numbers from zero on, and whose chat tells services
 * outside what happens. Everything is in this JVM. Thread-safe.
 */
public final class Inn implements AutoCloseable {

    static final HotelSlug HOTEL = new HotelSlug("fault-inn");

    private final AHouse house = new AHouse();
    private final StaffId receptionist = house.hire(HOTEL, "Ciara", "receptionist");
    private final List<BookingId> guests = new ArrayList<>();
    private final Storage storage;
    private final HotelChat chat;

    /** An inn that keeps its chat in memory, with those services, which it tells from now on. */
    static Inn inMemory(int guests, UnaryOperator<HotelChatBuilder> services) {
        return new Inn(InMemoryStorage.create(InstantSource.system()), InstantSource.system(), guests, services);
    }

    /** An inn that keeps its chat in that store, with those services. */
    public Inn(Storage storage, InstantSource clock, int guests, UnaryOperator<HotelChatBuilder> services) {
        this.storage = storage;
        this.chat = services.apply(HotelChat.builder()
                        .storage(storage)
                        .stays(house)
                        .staffDirectory(house)
                        .clock(clock))
                .build();
        for (int i = 0; i < guests; i++) {
            BookingId guest = house.book(HOTEL, "BK-" + i, "Guest");
            house.checkIn(HOTEL, guest);
            house.move(HOTEL, guest, Integer.toString(100 + i));
            this.guests.add(guest);
        }
        chat.start();
    }

    HotelChat chat() {
        return chat;
    }

    AHouse house() {
        return house;
    }

    Storage storage() {
        return storage;
    }

    public int guests() {
        return guests.size();
    }

    public StaffId receptionist() {
        return receptionist;
    }

    public GuestMessage says(int guest, String text) {
        return chat.sendGuestMessage()
                .handle(new SendGuestMessage.Command(
                        HOTEL, guests.get(guest), text, Optional.empty(), Optional.empty()))
                .message()
                .message();
    }

    /** The receptionist writes to a guest, who has said something before. */
    MessageId answers(int guest, String text) {
        return chat.sendStaffMessage()
                .handle(SendStaffMessage.Command.answer(HOTEL, receptionist, conversation(guest), text))
                .message()
                .message()
                .id();
    }

    /** What the guest has said is in this conversation. */
    ConversationId conversation(int guest) {
        return storage.conversations()
                .ofBooking(HOTEL, guests.get(guest))
                .orElseThrow()
                .id();
    }

    /** The channel that only this conversation has, in the flat dialect. */
    String channel(int guest) {
        return "private-" + HOTEL + "-conversation-" + conversation(guest) + "-chat";
    }

    /** The newest number of each conversation. */
    Map<Long, Long> lastSeqs() {
        Map<Long, Long> lastSeqs = new TreeMap<>();
        for (int guest = 0; guest < guests.size(); guest++) {
            ConversationId id = conversation(guest);
            lastSeqs.put(
                    id.value(),
                    storage.changes().read(HOTEL, id, 0, 1).orElseThrow().lastSeq());
        }
        return lastSeqs;
    }

    public void registers(StaffId person, String token) {
        registers(new Caller.Staff(HOTEL, person), token);
    }

    /** The guest has a phone. */
    void registers(int guest, String token) {
        registers(new Caller.Guest(HOTEL, guests.get(guest)), token);
    }

    private void registers(Caller owner, String token) {
        var unused = chat.registerDevice()
                .handle(new RegisterDevice.Command(
                        owner, Optional.empty(), new Device(token, Optional.empty(), Optional.empty())));
    }

    @Override
    public void close() {
        chat.close();
    }
}
