package com.hotelmate.chat.adapter.inmemory.house;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.house.House;
import com.hotelmate.chat.application.house.Patch;
import com.hotelmate.chat.application.house.PutHotel;
import com.hotelmate.chat.application.house.PutRoom;
import com.hotelmate.chat.application.house.PutStaff;
import com.hotelmate.chat.application.house.booking.CheckIn;
import com.hotelmate.chat.application.house.booking.CheckOut;
import com.hotelmate.chat.application.house.booking.MoveGuest;
import com.hotelmate.chat.application.house.booking.PutBooking;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.HousePorts;
import com.hotelmate.chat.application.port.realtime.ChannelSigner;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.application.sending.SendGuestMessage;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A house in memory with a chat in it: the hotel killarney with rooms 101 and 102, at a time that tests may change. */
public final class OpenHouse {

    public static final HotelSlug KILLARNEY = new HotelSlug("killarney");
    public static final HotelSlug DUBLIN = new HotelSlug("dublin");
    public static final BookingId MARY = new BookingId("BK-1");
    public static final BookingId JOHN = new BookingId("BK-2");

    public volatile Instant now = Instant.parse("2026-01-05T15:00:00Z");
    public final ClosedConnections closed = new ClosedConnections();
    public final SlowHashes hashes = new SlowHashes();
    public final HousePorts ports = InMemoryHouse.empty(hashes);
    public final Storage storage = InMemoryStorage.create(() -> now);
    public final HotelChat chat;
    public final House house;

    public OpenHouse() {
        ChannelSigner nobody = text -> {
            throw new IllegalStateException("no client is let in");
        };
        chat = HotelChat.builder()
                .storage(storage)
                .stays(ports.bookings())
                .staffDirectory(ports.register())
                .channels(nobody, closed)
                .clock(() -> now)
                .build();
        house = House.around(chat, storage, closed, ports, House.Settings.STANDARD, () -> now);
        hotel("killarney");
        room("101");
        room("102");
    }

    public void hotel(String slug) {
        house.putHotel().handle(new PutHotel.Command(slug, "Grand Hotel", Patch.set("Europe/Dublin")));
    }

    public void room(String number) {
        house.putRoom().handle(new PutRoom.Command(KILLARNEY, new RoomNumber(number), Patch.absent()));
    }

    /** Enters a staff member with that password, or changes it. */
    public StaffMember staff(String username, String password) {
        return house.putStaff()
                .handle(person(KILLARNEY, username, Patch.set(password), Patch.absent()))
                .after();
    }

    public StaffMember deactivate(String username) {
        return house.putStaff()
                .handle(person(KILLARNEY, username, Patch.absent(), Patch.set(false)))
                .after();
    }

    /** What is known of Anna Walsh, whatever her username. */
    public static PutStaff.Command person(
            HotelSlug hotel, String username, Patch<String> password, Patch<Boolean> active) {
        return new PutStaff.Command(
                hotel,
                username,
                "Anna",
                "Walsh",
                Patch.absent(),
                password,
                Patch.absent(),
                Patch.absent(),
                Patch.absent(),
                active,
                Patch.absent(),
                Patch.absent());
    }

    public Booking booking(BookingId id, Patch<Booking.Status> status, Patch<String> room) {
        return house.putBooking().handle(details(KILLARNEY, id, status, room)).after();
    }

    /** A booking from 5 to 7 January 2026. */
    public static PutBooking.Command details(
            HotelSlug hotel, BookingId id, Patch<Booking.Status> status, Patch<String> room) {
        return new PutBooking.Command(
                hotel,
                id,
                "Mary",
                "Byrne",
                LocalDate.parse("2026-01-05"),
                LocalDate.parse("2026-01-07"),
                status,
                Patch.absent(),
                room);
    }

    /** Enters a booking and lets its guest arrive. */
    public Booking inHouse(BookingId id, String room) {
        booking(id, Patch.absent(), Patch.absent());
        return checkIn(id, room);
    }

    public Booking checkIn(BookingId id, String room) {
        return house.checkIn().handle(new CheckIn.Command(KILLARNEY, id, Optional.of(room)));
    }

    public Booking move(BookingId id, String room) {
        return house.moveGuest().handle(new MoveGuest.Command(KILLARNEY, id, room));
    }

    public Booking checkOut(BookingId id) {
        return house.checkOut().handle(new CheckOut.Command(KILLARNEY, id));
    }

    public ConversationId write(BookingId id, String text) {
        return chat.sendGuestMessage()
                .handle(new SendGuestMessage.Command(KILLARNEY, id, text, Optional.empty(), Optional.empty()))
                .message()
                .message()
                .conversation();
    }

    /** What happened in the conversation of the booking, in order. */
    public List<GuestChange> changes(BookingId id) {
        ConversationId conversation =
                storage.conversations().ofBooking(KILLARNEY, id).orElseThrow().id();
        return storage.changes().read(KILLARNEY, conversation, 0, 1000).orElseThrow().changes().stream()
                .map(logged -> ((LoggedGuestChange) logged).change())
                .toList();
    }

    /** The refusal that the use case answers with. */
    public static Rejection refusalOf(ThrowingCallable useCase) {
        RejectedException refused = catchThrowableOfType(RejectedException.class, useCase);
        if (refused == null) {
            throw new AssertionError("It was not refused");
        }
        return refused.rejection();
    }

    /** Remembers whose connections were closed. */
    public static final class ClosedConnections implements LiveAccess {

        public final List<Holder> holders = new CopyOnWriteArrayList<>();

        @Override
        public void granted(String socketId, Channel channel, Holder holder) {}

        @Override
        public void closeConnections(Holder holder) {
            holders.add(holder);
        }

        @Override
        public void endSubscriptions(Holder holder, Collection<Channel> channels) {}
    }

    /** Hashes that hide nothing, but count how often they are verified, which is what takes the time. */
    public static final class SlowHashes implements PasswordHashes {

        public final AtomicInteger verified = new AtomicInteger();
        private volatile Runnable whileVerifying = () -> {};

        /** Lets something happen once, while a password is being verified. */
        public void meanwhile(Runnable event) {
            whileVerifying = event;
        }

        @Override
        public String hash(String password) {
            return "hash of " + password;
        }

        @Override
        public boolean verify(String password, Optional<String> hash) {
            verified.incrementAndGet();
            Runnable event = whileVerifying;
            whileVerifying = () -> {};
            event.run();
            return hash.equals(Optional.of(hash(password)));
        }
    }
}
