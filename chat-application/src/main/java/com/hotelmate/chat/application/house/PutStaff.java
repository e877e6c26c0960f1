package com.hotelmate.chat.application.house;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.account.EndStaffAccess;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.hotelmate.chat.application.port.account.StaffAccounts;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.StaffRegister;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.Tier;

/**
 * A staff member of a hotel is entered, or what is known of them changed. Whoever is no longer active, or gets another
 * password, is logged out everywhere; the same password again changes nothing.
 */
public interface PutStaff {

    /** Wires the use case to its ports. */
    static PutStaff using(
            Hotels hotels,
            StaffRegister register,
            StaffAccounts accounts,
            PasswordHashes hashes,
            EndStaffAccess endStaffAccess) {
        return new PutStaffService(hotels, register, accounts, hashes, endStaffAccess);
    }

    /**
     * Makes or changes the staff member.
     *
     * @throws RejectedException if there is no such hotel, the username is somebody's in another hotel, or a value cannot
     *     be right
     */
    Put<StaffMember> handle(Command command);

    /**
     * What is known of the staff member.
     *
     * @param password what they log in with; cleared, they cannot log in
     */
    record Command(
            HotelSlug hotel,
            String username,
            String firstName,
            String lastName,
            Patch<String> email,
            Patch<String> password,
            Patch<StaffRegister.Place> role,
            Patch<StaffRegister.Place> department,
            Patch<Tier> tier,
            Patch<Boolean> active,
            Patch<Boolean> onDuty,
            Patch<String> profileImage) {

        /** Without the password. */
        @Override
        public String toString() {
            return "PutStaff[" + hotel + ", " + username + "]";
        }
    }
}
