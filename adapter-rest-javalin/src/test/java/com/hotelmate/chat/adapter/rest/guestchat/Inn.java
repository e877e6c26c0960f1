package com.hotelmate.chat.adapter.rest.guestchat;

import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.staff.Department;
import com.hotelmate.chat.domain.staff.Role;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.Tier;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.GuestName;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.domain.stay.StayState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The house of a host: two hotels with a few people, and guests who come and go. */
public final class Inn implements StaffDirectory, Stays {

    public static final HotelSlug KILLARNEY = new HotelSlug("killarney");
    public static final HotelSlug DUBLIN = new HotelSlug("dublin");

    /** Killarney's manager, her receptionists, one who left, one without a role; and Dublin's manager with a colleague. */
    public static final long MARIA = 1;

    public static final long ANNA = 7;
    public static final long BEN = 8;
    public static final long IAN = 9;
    public static final long ODA = 10;
    public static final long DORA = 20;
    public static final long EMMA = 21;

    private final List<StaffMember> staff = List.of(
            member(MARIA, KILLARNEY, "Maria", "manager", "Manager", true),
            member(ANNA, KILLARNEY, "Anna", "receptionist", "Receptionist", true),
            member(BEN, KILLARNEY, "Ben", "receptionist", "Receptionist", true),
            member(IAN, KILLARNEY, "Ian", "receptionist", "Receptionist", false),
            member(ODA, KILLARNEY, "Oda", "", "", true),
            member(DORA, DUBLIN, "Dora", "manager", "Manager", true),
            member(EMMA, DUBLIN, "Emma", "receptionist", "Receptionist", true));
    private final Map<BookingId, Stay> stays = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong(500);

    /** A new guest in a room of their own. */
    public Stay arrival(HotelSlug hotel) {
        return put(hotel, StayState.IN_HOUSE, Optional.empty());
    }

    /** A new booking in that state; the room has the booking's number. */
    public Stay put(HotelSlug hotel, StayState state, Optional<Instant> checkedOut) {
        long next = number.incrementAndGet();
        Room room = new Room(next + 1_000, new RoomNumber(Long.toString(next)));
        return put(new Stay(
                hotel,
                new BookingId("BK-" + next),
                next,
                new GuestName("Grace", "Kelly"),
                state,
                Optional.of(room),
                checkedOut));
    }

    /** The stay is like that from now on. */
    public Stay put(Stay stay) {
        stays.put(stay.booking(), stay);
        return stay;
    }

    public Stay withoutRoom(Stay stay) {
        return put(new Stay(
                stay.hotel(),
                stay.booking(),
                stay.number(),
                stay.guest(),
                stay.state(),
                Optional.empty(),
                stay.checkedOutAt()));
    }

    public Stay in(Stay stay, StayState state) {
        Optional<Instant> left = state == StayState.CHECKED_OUT ? Optional.of(Instant.now()) : Optional.empty();
        return put(new Stay(stay.hotel(), stay.booking(), stay.number(), stay.guest(), state, stay.room(), left));
    }

    @Override
    public Optional<StaffMember> find(HotelSlug hotel, StaffId id) {
        return ofHotel(hotel).stream().filter(member -> member.id().equals(id)).findFirst();
    }

    @Override
    public List<StaffMember> ofHotel(HotelSlug hotel) {
        return staff.stream().filter(member -> member.hotel().equals(hotel)).toList();
    }

    @Override
    public Optional<Stay> find(HotelSlug hotel, BookingId booking) {
        return Optional.ofNullable(stays.get(booking))
                .filter(stay -> stay.hotel().equals(hotel));
    }

    @Override
    public Optional<Stay> inRoom(HotelSlug hotel, RoomNumber room) {
        return stays.values().stream()
                .filter(stay -> stay.hotel().equals(hotel) && stay.isInHouse())
                .filter(stay ->
                        stay.room().map(Room::number).filter(room::equals).isPresent())
                .findFirst();
    }

    private static StaffMember member(
            long id, HotelSlug hotel, String name, String role, String roleName, boolean active) {
        return new StaffMember(
                new StaffId(id),
                hotel,
                name.toLowerCase(java.util.Locale.ROOT),
                name,
                "Byrne",
                Optional.empty(),
                Optional.empty(),
                role.isEmpty() ? Optional.empty() : Optional.of(new Role(id, role, roleName)),
                Optional.of(new Department(1, "front-office", "Front Office")),
                Tier.REGULAR_STAFF,
                false,
                active,
                true,
                Optional.empty());
    }
}
