package com.hotelmate.chat.application.account;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.hotelmate.chat.application.port.account.Secrets;
import com.hotelmate.chat.application.port.account.StaffAccounts;
import com.hotelmate.chat.application.port.account.StaffSession;
import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.StaffRegister;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.time.Duration;
import java.time.InstantSource;

/** A staff member proves with username and password who they are, and gets a session. */
public interface Login {

    /**
     * Wires the use case to its ports.
     *
     * @param sessionLife how long a session lasts
     */
    static Login using(
            StaffRegister register,
            Hotels hotels,
            StaffAccounts accounts,
            PasswordHashes hashes,
            StaffSessions sessions,
            Secrets secrets,
            Duration sessionLife,
            InstantSource clock) {
        return new LoginService(register, hotels, accounts, hashes, sessions, secrets, sessionLife, clock);
    }

    /**
     * The person with their new session. How long a "no" takes tells nothing about its reason.
     *
     * @throws RejectedException with {@code INVALID_CREDENTIALS} if username and password do not belong together, or the
     *     person is not active
     */
    LoggedIn handle(Command command);

    /** Who somebody says they are, and how they prove it. */
    record Command(String username, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }

    /** Who logged in, where they work, and the session that was opened for them. */
    record LoggedIn(StaffMember member, Hotel hotel, StaffSession session) {}
}
