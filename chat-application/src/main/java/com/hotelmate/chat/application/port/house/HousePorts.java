package com.hotelmate.chat.application.port.house;

import com.hotelmate.chat.application.port.account.GuestTokens;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.hotelmate.chat.application.port.account.Secrets;
import com.hotelmate.chat.application.port.account.StaffAccounts;
import com.hotelmate.chat.application.port.account.StaffSessions;

/** What the house runs on. The chat beside it has to be given the same register and bookings. */
public record HousePorts(
        Hotels hotels,
        Rooms rooms,
        StaffRegister register,
        Bookings bookings,
        StaffAccounts accounts,
        StaffSessions sessions,
        GuestTokens guestTokens,
        PasswordHashes passwordHashes,
        Secrets secrets) {}
