package com.hotelmate.chat.adapter.rest.route;

import com.hotelmate.chat.adapter.rest.body.Uuids;
import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call of a route, after all checks that need no use case: the caller is known, body and query are of the right shape,
 * and the path names the caller's own hotel and nothing impossible.
 *
 * @param place the hotel of the path, or else that of the caller; none if there is neither
 * @param values of the route's query parameters, in the order of their declaration
 * @param address where the request came from, as far as the network tells
 * @param idempotencyKey the header of that name, well-formed
 */
public record Call<B>(
        Route<B> route,
        Caller caller,
        @Nullable HotelSlug place,
        PathValues path,
        List<Object> values,
        B body,
        String address,
        Optional<String> idempotencyKey) {

    /** The hotel that the call is about. */
    public HotelSlug hotel() {
        if (place == null) {
            throw new IllegalStateException(route + " has no hotel");
        }
        return place;
    }

    /** The caller, on a route that only staff may call. */
    public Caller.Staff staff() {
        return (Caller.Staff) caller;
    }

    /** The caller, on a route that only guests may call. */
    public Caller.Guest guest() {
        return (Caller.Guest) caller;
    }

    /** The caller as use cases know them that are open to both sides. */
    public com.hotelmate.chat.application.caller.Caller actor() {
        return caller instanceof Caller.Guest guest
                ? new com.hotelmate.chat.application.caller.Caller.Guest(guest.hotel(), guest.booking())
                : new com.hotelmate.chat.application.caller.Caller.Staff(staff().hotel(), staff().id());
    }

    /** The {@code {id}} of a path that names a conversation. */
    public ConversationId conversation() {
        return new ConversationId(path.number("id"));
    }

    /** The {@code {id}} of a path that names a message. */
    public MessageId message() {
        return new MessageId(path.number("id"));
    }

    /** The {@code {room_number}} of the path. */
    public RoomNumber room() {
        return new RoomNumber(path.text("room_number"));
    }

    /** The {@code {booking_id}} of the path. */
    public BookingId booking() {
        return new BookingId(path.text("booking_id"));
    }

    /** The value of one of the route's query parameters. */
    @SuppressWarnings("unchecked") // values are made by the parameter's own parser
    public <T> T query(QueryParameter<T> parameter) {
        int index = route.query().indexOf(parameter);
        if (index < 0) {
            throw new IllegalStateException(route + " does not declare " + parameter.names());
        }
        return (T) values.get(index);
    }

    /** The id that the client gave its message: in the body, or else in the header {@code Idempotency-Key}. */
    public Optional<UUID> clientMessageId(@Nullable UUID inBody) {
        Optional<UUID> inHeader = idempotencyKey.map(key -> Uuids.parse(key)
                .orElseThrow(() -> Problem.invalid("Idempotency-Key", "Must be a valid UUID.")
                        .asException()));
        return inBody == null ? inHeader : Optional.of(inBody);
    }

    /** Refuses the call if the path cannot name anything. */
    public void requirePossiblePath() {
        boolean possible = (!path.has("room_number") || RoomNumber.isValid(path.text("room_number")))
                && (!path.has("booking_id") || BookingId.isValid(path.text("booking_id")))
                && (!path.has("id") || path.number("id") > 0);
        if (!possible) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
    }
}
