package com.hotelmate.chat.testkit;

import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.staff.Role;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.Tier;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.GuestName;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.domain.stay.StayState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** The staff and the stays of hotels, which a test may change as it goes. Thread-safe. */
public final class AHouse implements Stays, StaffDirectory {

    private record Booking(HotelSlug hotel, BookingId id) {}

    private final Map<Booking, Stay> stays = new ConcurrentHashMap<>();
    private final Map<StaffId, StaffMember> staff = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** Employs somebody active and on duty. */
    public StaffId hire(HotelSlug hotel, String firstName, String roleSlug) {
        StaffId id = new StaffId(numbers.incrementAndGet());
        staff.put(
                id,
                new StaffMember(
                        id,
                        hotel,
                        firstName.toLowerCase(Locale.ROOT),
                        firstName,
                        "Walsh",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Role(1, roleSlug, roleSlug)),
                        Optional.empty(),
                        Tier.REGULAR_STAFF,
                        false,
                        true,
                        true,
                        Optional.empty()));
        return id;
    }

    /** Takes away the person's account. */
    public void dismiss(StaffId id) {
        staff.computeIfPresent(id, (key, member) -> with(member, false, member.onDuty()));
    }

    /** Ends the person's shift. */
    public void sendHome(StaffId id) {
        staff.computeIfPresent(id, (key, member) -> with(member, member.active(), false));
    }

    /** Takes a booking of somebody who has not arrived and has no room yet. */
    public BookingId book(HotelSlug hotel, String booking, String firstName) {
        BookingId id = new BookingId(booking);
        stays.put(
                new Booking(hotel, id),
                new Stay(
                        hotel,
                        id,
                        numbers.incrementAndGet(),
                        new GuestName(firstName, "Byrne"),
                        StayState.EXPECTED,
                        Optional.empty(),
                        Optional.empty()));
        return id;
    }

    /** Brings the guest of a booking into the house, without a room. */
    public void checkIn(HotelSlug hotel, BookingId booking) {
        change(hotel, booking, stay -> with(stay, StayState.IN_HOUSE, stay.room(), Optional.empty()));
    }

    /** Gives the stay a room, or another one. */
    public void move(HotelSlug hotel, BookingId booking, String room) {
        change(hotel, booking, stay -> with(stay, stay.state(), Optional.of(AStay.room(room)), stay.checkedOutAt()));
    }

    /** Ends the stay. */
    public void checkOut(HotelSlug hotel, BookingId booking, Instant at) {
        change(hotel, booking, stay -> with(stay, StayState.CHECKED_OUT, stay.room(), Optional.of(at)));
    }

    /** Sets the state of a booking as it is. */
    public void set(HotelSlug hotel, BookingId booking, StayState state) {
        change(hotel, booking, stay -> with(stay, state, stay.room(), stay.checkedOutAt()));
    }

    @Override
    public Optional<Stay> find(HotelSlug hotel, BookingId booking) {
        return Optional.ofNullable(stays.get(new Booking(hotel, booking)));
    }

    @Override
    public Optional<Stay> inRoom(HotelSlug hotel, RoomNumber room) {
        return stays.values().stream()
                .filter(stay -> stay.hotel().equals(hotel))
                .filter(stay -> stay.occupiedRoom()
                        .map(Room::number)
                        .filter(room::equals)
                        .isPresent())
                .findFirst();
    }

    @Override
    public Optional<StaffMember> find(HotelSlug hotel, StaffId id) {
        return Optional.ofNullable(staff.get(id))
                .filter(member -> member.hotel().equals(hotel));
    }

    @Override
    public List<StaffMember> ofHotel(HotelSlug hotel) {
        return staff.values().stream()
                .filter(member -> member.hotel().equals(hotel))
                .sorted(Comparator.comparing(member -> member.id().value()))
                .toList();
    }

    private void change(HotelSlug hotel, BookingId booking, UnaryOperator<Stay> change) {
        stays.computeIfPresent(new Booking(hotel, booking), (key, stay) -> change.apply(stay));
    }

    private static Stay with(Stay stay, StayState state, Optional<Room> room, Optional<Instant> checkedOutAt) {
        return new Stay(stay.hotel(), stay.booking(), stay.number(), stay.guest(), state, room, checkedOutAt);
    }

    private static StaffMember with(StaffMember member, boolean active, boolean onDuty) {
        return new StaffMember(
                member.id(),
                member.hotel(),
                member.username(),
                member.firstName(),
                member.lastName(),
                member.email(),
                member.phoneNumber(),
                member.role(),
                member.department(),
                member.tier(),
                member.superuser(),
                active,
                onDuty,
                member.profileImage());
    }
}
