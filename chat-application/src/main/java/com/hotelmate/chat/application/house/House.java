package com.hotelmate.chat.application.house;

import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.account.AuthenticateStaff;
import com.hotelmate.chat.application.account.EndStaffAccess;
import com.hotelmate.chat.application.account.Login;
import com.hotelmate.chat.application.account.Logout;
import com.hotelmate.chat.application.account.Reach;
import com.hotelmate.chat.application.account.guest.AuthenticateGuest;
import com.hotelmate.chat.application.account.guest.IssueGuestToken;
import com.hotelmate.chat.application.account.guest.TokenLife;
import com.hotelmate.chat.application.house.booking.CheckIn;
import com.hotelmate.chat.application.house.booking.CheckOut;
import com.hotelmate.chat.application.house.booking.FollowedBookings;
import com.hotelmate.chat.application.house.booking.MoveGuest;
import com.hotelmate.chat.application.house.booking.PutBooking;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.HousePorts;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.GuestAccess;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The house around the chat, for a server that stands alone: hotels, rooms, staff and bookings are entered here, staff log
 * in and guests get their tokens. A host that has all of this itself does without. Thread-safe.
 */
public final class House {

    private final Hotels hotels;
    private final PutHotel putHotel;
    private final PutRoom putRoom;
    private final PutStaff putStaff;
    private final SetDuty setDuty;
    private final PutBooking putBooking;
    private final CheckIn checkIn;
    private final MoveGuest moveGuest;
    private final CheckOut checkOut;
    private final IssueGuestToken issueGuestToken;
    private final AuthenticateGuest authenticateGuest;
    private final Login login;
    private final Logout logout;
    private final AuthenticateStaff authenticateStaff;

    private House(
            HotelChat chat,
            Storage storage,
            LiveAccess liveAccess,
            HousePorts ports,
            Settings settings,
            InstantSource clock) {
        Reach reach = new Reach(liveAccess, storage.devices());
        hotels = ports.hotels();
        putHotel = PutHotel.using(ports.hotels(), clock);
        putRoom = PutRoom.using(ports.hotels(), ports.rooms());
        putStaff = PutStaff.using(
                ports.hotels(),
                ports.register(),
                ports.accounts(),
                ports.passwordHashes(),
                new EndStaffAccess(ports.sessions(), reach));
        setDuty = SetDuty.using(ports.register());

        FollowedBookings followed =
                new FollowedBookings(ports.bookings(), storage.conversations(), storage.devices(), chat.followStay());
        putBooking = PutBooking.using(ports.hotels(), ports.rooms(), followed, reach, clock);
        checkIn = CheckIn.using(ports.bookings(), ports.rooms(), followed, clock);
        moveGuest = MoveGuest.using(ports.bookings(), ports.rooms(), followed, clock);
        checkOut = CheckOut.using(ports.bookings(), ports.rooms(), followed, clock);

        TokenLife tokenLife = new TokenLife(ports.hotels(), settings.guestAccess());
        issueGuestToken =
                IssueGuestToken.using(ports.bookings(), ports.guestTokens(), tokenLife, ports.secrets(), reach, clock);
        authenticateGuest = AuthenticateGuest.using(ports.guestTokens(), ports.bookings(), tokenLife, clock);

        login = Login.using(
                ports.register(),
                ports.hotels(),
                ports.accounts(),
                ports.passwordHashes(),
                ports.sessions(),
                ports.secrets(),
                settings.staffSessionLife(),
                clock);
        logout = Logout.using(ports.sessions(), ports.register(), reach);
        authenticateStaff = AuthenticateStaff.using(ports.sessions(), ports.register(), reach);
    }

    /**
     * Builds the house around a chat that was given the register and the bookings of these ports as its staff directory and
     * stays, and the same storage, live access and clock.
     */
    public static House around(
            HotelChat chat,
            Storage storage,
            LiveAccess liveAccess,
            HousePorts ports,
            Settings settings,
            InstantSource clock) {
        return new House(
                chat,
                storage,
                liveAccess,
                ports,
                settings,
                () -> clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * What may be set.
     *
     * @param staffSessionLife how long staff stay logged in
     * @param guestAccess how long guests may read after check-out; the same as the chat's
     */
    public record Settings(Duration staffSessionLife, GuestAccess guestAccess) {

        /** Twelve hours, and the usual thirty days. */
        public static final Settings STANDARD = new Settings(Duration.ofHours(12), GuestAccess.STANDARD);
    }

    /** What people call the hotel; its slug if it is not entered. */
    public String nameOf(HotelSlug hotel) {
        return hotels.find(hotel).map(Hotel::name).orElseGet(hotel::value);
    }

    public PutHotel putHotel() {
        return putHotel;
    }

    public PutRoom putRoom() {
        return putRoom;
    }

    public PutStaff putStaff() {
        return putStaff;
    }

    public SetDuty setDuty() {
        return setDuty;
    }

    public PutBooking putBooking() {
        return putBooking;
    }

    public CheckIn checkIn() {
        return checkIn;
    }

    public MoveGuest moveGuest() {
        return moveGuest;
    }

    public CheckOut checkOut() {
        return checkOut;
    }

    public IssueGuestToken issueGuestToken() {
        return issueGuestToken;
    }

    public AuthenticateGuest authenticateGuest() {
        return authenticateGuest;
    }

    public Login login() {
        return login;
    }

    public Logout logout() {
        return logout;
    }

    public AuthenticateStaff authenticateStaff() {
        return authenticateStaff;
    }
}
