package com.hotelmate.chat.application.house;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.account.EndStaffAccess;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.hotelmate.chat.application.port.account.StaffAccounts;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.StaffRegister;
import com.hotelmate.chat.application.port.house.StaffRegister.Details;
import com.hotelmate.chat.application.port.house.StaffRegister.Place;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.Tier;
import java.util.Optional;
import java.util.regex.Pattern;

final class PutStaffService implements PutStaff {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}_.@+-]{1,150}");
    private static final Pattern PLACE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\\p{Cntrl}\"<>]{1,2000}");
    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PASSWORD = 256;

    private final Hotels hotels;
    private final StaffRegister register;
    private final StaffAccounts accounts;
    private final PasswordHashes hashes;
    private final EndStaffAccess endStaffAccess;

    PutStaffService(
            Hotels hotels,
            StaffRegister register,
            StaffAccounts accounts,
            PasswordHashes hashes,
            EndStaffAccess endStaffAccess) {
        this.hotels = hotels;
        this.register = register;
        this.accounts = accounts;
        this.hashes = hashes;
        this.endStaffAccess = endStaffAccess;
    }

    @Override
    public Put<StaffMember> handle(Command command) {
        if (hotels.find(command.hotel()).isEmpty()) {
            throw RejectedException.notFound();
        }
        Command checked = checked(command);

        Put<StaffMember> put = register.put(checked.hotel(), checked.username(), present -> details(checked, present))
                .orElseThrow(() -> Given.invalid("username", "This username cannot be used."));
        boolean passwordChanged = changePassword(put.after(), checked.password());

        if (passwordChanged || !put.after().active()) {
            endStaffAccess.of(put.after());
        }
        return put;
    }

    private boolean changePassword(StaffMember member, Patch<String> password) {
        Optional<String> present = accounts.passwordHash(member.hotel(), member.id());
        boolean stays = password.value()
                .map(wanted -> present.isPresent() && hashes.verify(wanted, present))
                .orElse(!password.given() || present.isEmpty());
        if (!stays) {
            accounts.setPasswordHash(
                    member.hotel(), member.id(), password.value().map(hashes::hash));
        }
        return !stays;
    }

    private static Command checked(Command command) {
        if (!USERNAME.matcher(command.username()).matches()) {
            throw Given.invalid("username", "This username cannot be used.");
        }
        return new Command(
                command.hotel(),
                command.username(),
                Given.line("first_name", command.firstName(), LONGEST_NAME),
                Given.line("last_name", command.lastName(), LONGEST_NAME),
                command.email().map(text -> Given.line("email", text, LONGEST_EMAIL)),
                command.password().map(PutStaffService::password),
                command.role().map(place -> place("role", place)),
                command.department().map(place -> place("department", place)),
                command.tier(),
                command.active(),
                command.onDuty(),
                command.profileImage().map(PutStaffService::webAddress));
    }

    private static Details details(Command command, Optional<StaffMember> member) {
        Optional<Details> present = member.map(Details::of);
        return new Details(
                command.firstName(),
                command.lastName(),
                command.email().over(present.flatMap(Details::email)),
                command.role().over(present.flatMap(Details::role)),
                command.department().over(present.flatMap(Details::department)),
                command.tier().over(present.map(Details::tier), Tier.REGULAR_STAFF),
                command.active().over(present.map(Details::active), true),
                command.onDuty().over(present.map(Details::onDuty), false),
                command.profileImage().over(present.flatMap(Details::profileImage)));
    }

    private static String password(String text) {
        if (text.isBlank() || text.length() > LONGEST_PASSWORD) {
            throw Given.invalid("password", "Between 1 and " + LONGEST_PASSWORD + " characters are needed.");
        }
        return text;
    }

    private static Place place(String field, Place place) {
        if (!PLACE.matcher(place.slug()).matches()) {
            throw Given.invalid(field, "The slug has letters, digits, hyphens and underscores only.");
        }
        return new Place(place.slug(), place.name().map(name -> Given.line(field, name, LONGEST_NAME)));
    }

    private static String webAddress(String text) {
        if (!WEB_ADDRESS.matcher(text).matches()) {
            throw Given.invalid("profile_image_url", "This is not the address of a picture.");
        }
        return text;
    }
}
