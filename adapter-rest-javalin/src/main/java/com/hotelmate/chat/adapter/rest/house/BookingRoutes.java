package com.hotelmate.chat.adapter.rest.house;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.BOOKING_STATE;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.ROOM_OCCUPIED;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.account.guest.IssueGuestToken;
import com.hotelmate.chat.application.house.House;
import com.hotelmate.chat.application.house.Patch;
import com.hotelmate.chat.application.house.booking.CheckIn;
import com.hotelmate.chat.application.house.booking.CheckOut;
import com.hotelmate.chat.application.house.booking.MoveGuest;
import com.hotelmate.chat.application.house.booking.PutBooking;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Put;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the booking system says of guests.
 *
 * <pre>
 * PUT  {I}/bookings/{booking_id}/
 * POST {I}/bookings/{booking_id}/check-in/
 * POST {I}/bookings/{booking_id}/move/
 * POST {I}/bookings/{booking_id}/check-out/
 * POST {I}/bookings/{booking_id}/guest-token/
 * </pre>
 */
final class BookingRoutes {

    private static final String BOOKING = IntegrationRoutes.HOTEL + "/bookings/{booking_id}/";

    record BookingBody(
            String guestFirstName,
            String guestLastName,
            LocalDate checkIn,
            LocalDate checkOut,
            Patch<Status> status,
            Patch<Integer> partySize,
            Patch<String> roomNumber) {}

    /** A status as the wire spells it. */
    enum Status {
        @JsonProperty("confirmed")
        CONFIRMED,
        @JsonProperty("cancelled")
        CANCELLED,
        @JsonProperty("declined")
        DECLINED
    }

    record RoomChoice(@Nullable String roomNumber) {}

    record NewRoom(String roomNumber) {}

    record GuestTokenObject(String token, Instant expiresAt, String url) {

        /** Without the token. */
        @Override
        public String toString() {
            return "GuestToken until " + expiresAt;
        }
    }

    private final House house;
    private final Supplier<String> webUrl;

    /** Guest links begin with that address. */
    BookingRoutes(House house, Supplier<String> webUrl) {
        this.house = house;
        this.webUrl = webUrl;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.put("I5", BOOKING, "Enters a booking")
                        .integration()
                        .body(BookingBody.class)
                        .answers(200, BookingObject.class)
                        .answers(201, BookingObject.class)
                        .refuses(ROOM_OCCUPIED)
                        .handledBy(this::put),
                Route.post("I6a", BOOKING + "check-in/", "Says that a guest arrived")
                        .integration()
                        .body(RoomChoice.class)
                        .answers(200, BookingObject.class)
                        .refuses(ROOM_OCCUPIED, BOOKING_STATE)
                        .keepsAnswers()
                        .handledBy(this::checkIn),
                Route.post("I6b", BOOKING + "move/", "Says that a guest got another room")
                        .integration()
                        .body(NewRoom.class)
                        .answers(200, BookingObject.class)
                        .refuses(ROOM_OCCUPIED, BOOKING_STATE)
                        .keepsAnswers()
                        .handledBy(this::move),
                Route.post("I6c", BOOKING + "check-out/", "Says that a guest left")
                        .integration()
                        .body(RoomChoice.class)
                        .answers(200, BookingObject.class)
                        .refuses(BOOKING_STATE)
                        .keepsAnswers()
                        .handledBy(this::checkOut),
                Route.post("I7", BOOKING + "guest-token/", "Issues the token of a guest, shown once")
                        .integration()
                        .answers(201, GuestTokenObject.class)
                        .handledBy(this::issueToken));
    }

    private Answer put(Call<BookingBody> call) {
        BookingBody body = call.body();
        Put<Booking> put = house.putBooking()
                .handle(new PutBooking.Command(
                        call.hotel(),
                        call.booking(),
                        body.guestFirstName(),
                        body.guestLastName(),
                        body.checkIn(),
                        body.checkOut(),
                        body.status().map(status -> Booking.Status.valueOf(status.name())),
                        body.partySize(),
                        body.roomNumber()));
        return Answer.of(put.created() ? 201 : 200, BookingObject.of(put.after()));
    }

    private Answer checkIn(Call<RoomChoice> call) {
        return Answer.ok(BookingObject.of(house.checkIn()
                .handle(new CheckIn.Command(
                        call.hotel(),
                        call.booking(),
                        Optional.ofNullable(call.body().roomNumber())))));
    }

    private Answer move(Call<NewRoom> call) {
        return Answer.ok(BookingObject.of(house.moveGuest()
                .handle(new MoveGuest.Command(
                        call.hotel(), call.booking(), call.body().roomNumber()))));
    }

    private Answer checkOut(Call<RoomChoice> call) {
        return Answer.ok(BookingObject.of(house.checkOut().handle(new CheckOut.Command(call.hotel(), call.booking()))));
    }

    private Answer issueToken(Call<NoBody> call) {
        IssueGuestToken.IssuedToken issued =
                house.issueGuestToken().handle(new IssueGuestToken.Command(call.hotel(), call.booking()));
        String url = webUrl.get() + "/chat/" + call.hotel() + "?token=" + issued.token();
        return Answer.created(new GuestTokenObject(issued.token(), issued.expiresAt(), url));
    }
}
