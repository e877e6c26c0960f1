package com.hotelmate.chat.application.port.account;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.Optional;

/** Keeps what staff log in with. Thread-safe. */
public interface StaffAccounts {

    /** The hash of the person's password; absent for somebody who has none and so cannot log in. */
    Optional<String> passwordHash(HotelSlug hotel, StaffId staff);

    /** Gives the person this password, or takes it away. */
    void setPasswordHash(HotelSlug hotel, StaffId staff, Optional<String> hash);
}
