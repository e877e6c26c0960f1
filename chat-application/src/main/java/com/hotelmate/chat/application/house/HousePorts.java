package com.hotelmate.chat.application.house;

import com.hotelmate.chat.application.port.account.GuestTokens;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.hotelmate.chat.application.port.account.Secrets;
import com.hotelmate.chat.application.port.account.StaffAccounts;
import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.application.port.house.StaffRegister;

/** What a {@link House} runs on. The chat beside it has to be given the same register and bookings. */
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
