package com.hotelmate.chat.adapter.inmemory.house;

import com.hotelmate.chat.adapter.inmemory.account.InMemoryGuestTokens;
import com.hotelmate.chat.adapter.inmemory.account.InMemoryStaffAccounts;
import com.hotelmate.chat.adapter.inmemory.account.InMemoryStaffSessions;
import com.hotelmate.chat.adapter.inmemory.account.SecureSecrets;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.hotelmate.chat.application.port.house.HousePorts;

/** Everything a house runs on, kept in memory. */
public final class InMemoryHouse {

    private InMemoryHouse() {}

    /** The ports of an empty house; only what hashes passwords has to be brought. */
    public static HousePorts empty(PasswordHashes passwordHashes) {
        InMemoryHotels hotels = new InMemoryHotels();
        InMemoryRooms rooms = new InMemoryRooms();
        return new HousePorts(
                hotels,
                rooms,
                new InMemoryStaffRegister(hotels),
                new InMemoryBookings(rooms),
                new InMemoryStaffAccounts(),
                new InMemoryStaffSessions(),
                new InMemoryGuestTokens(),
                passwordHashes,
                new SecureSecrets());
    }
}
