package planted.tenant.chat.application.port;

import com.hotelmate.chat.domain.stay.BookingId;

/** Finds a booking in whichever hotel has it. */
public interface ForgetfulGuests {

    boolean has(BookingId booking);
}
