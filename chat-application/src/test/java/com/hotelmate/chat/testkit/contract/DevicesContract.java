package com.hotelmate.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.port.push.Device.Platform;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.port.push.Registration;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.testkit.Crowd;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link Devices} must do. */
public interface DevicesContract extends StorageContract {

    /** A staff member. */
    Recipient CIARA = new Recipient.Staff(KILLARNEY, new StaffId(7));

    /** Another one. */
    Recipient LIAM = new Recipient.Staff(KILLARNEY, new StaffId(8));

    /** The party of a stay. */
    Recipient MARY = new Recipient.Guest(KILLARNEY, new BookingId("BK-7"));

    /** The party of a stay in another hotel, whose booking is called the same. */
    Recipient MARY_IN_DUBLIN = new Recipient.Guest(DUBLIN, new BookingId("BK-7"));

    private Devices devices() {
        return storage().devices();
    }

    @Test
    default void areNoneInAnEmptyHouse() {
        assertThat(devices().of(KILLARNEY, List.of(CIARA, MARY))).isEmpty();
        assertThat(devices().of(KILLARNEY, List.of())).isEmpty();
    }

    @Test
    default void areKeptAsTheyWereRegistered() {
        Device bare = device("one");
        Device full = new Device("two", Optional.of("phone"), Optional.of(Platform.IOS));
        devices().register(MARY, bare, Optional.empty(), now());
        devices().register(CIARA, full, Optional.of("session"), now());

        Registration ofMary = registrations(MARY).get(0);
        Registration ofCiara = registrations(CIARA).get(0);

        assertThat(ofMary).isEqualTo(new Registration(ofMary.id(), MARY, bare, Optional.empty()));
        assertThat(ofCiara).isEqualTo(new Registration(ofCiara.id(), CIARA, full, Optional.of("session")));
        assertThat(ofCiara.id()).isNotEqualTo(ofMary.id());
    }

    @Test
    default void mayHaveTheLongestTokens() {
        String text = new Random(7)
                .ints(Device.LONGEST_TOKEN - 1L, '!', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        register(CIARA, text + "1");
        register(LIAM, text + "2");

        assertThat(tokens(CIARA)).containsExactly(text + "1");
        assertThat(tokens(LIAM)).containsExactly(text + "2");
    }

    @Test
    default void areListedForManyPeopleInTheOrderOfTheirRegistration() {
        register(LIAM, "one");
        register(CIARA, "two");
        register(MARY, "three");
        register(LIAM, "four");
        register(new Recipient.Staff(KILLARNEY, new StaffId(9)), "other");

        assertThat(devices().of(KILLARNEY, List.of(CIARA, MARY, LIAM, CIARA)))
                .extracting(registration -> registration.device().token())
                .containsExactly("one", "two", "three", "four");
    }

    @Test
    default void areTheNewestOnceRegisteredAgain() {
        devices()
                .register(
                        CIARA,
                        new Device("one", Optional.of("phone"), Optional.of(Platform.IOS)),
                        Optional.of("morning"),
                        now());
        register(CIARA, "two");
        long before = registrations(CIARA).get(0).id();

        Device again = new Device("one", Optional.empty(), Optional.of(Platform.WEB));
        devices().register(CIARA, again, Optional.of("evening"), now());

        assertThat(tokens(CIARA)).containsExactly("two", "one");
        Registration present = registrations(CIARA).get(1);
        assertThat(present.id()).isGreaterThan(before);
        assertThat(present).isEqualTo(new Registration(present.id(), CIARA, again, Optional.of("evening")));
    }

    @Test
    default void moveToWhoeverRegistersThemLast() {
        register(CIARA, "one");
        register(CIARA, "two");

        register(LIAM, "one");
        register(MARY, "two");

        assertThat(tokens(CIARA)).isEmpty();
        assertThat(tokens(LIAM)).containsExactly("one");
        assertThat(tokens(MARY)).containsExactly("two");
    }

    @Test
    default void moveFromOneHotelToAnother() {
        register(MARY, "one");
        register(MARY_IN_DUBLIN, "one");

        assertThat(tokens(MARY)).isEmpty();
        assertThat(tokens(MARY_IN_DUBLIN)).containsExactly("one");

        register(MARY, "one");

        assertThat(tokens(MARY)).containsExactly("one");
        assertThat(tokens(MARY_IN_DUBLIN)).isEmpty();
    }

    @Test
    default void loseTheTokenTheyHadBefore() {
        register(CIARA, "tablet", "old");
        register(CIARA, "phone", "other");
        register(LIAM, "tablet", "theirs");

        register(CIARA, "tablet", "new");

        assertThat(tokens(CIARA)).containsExactly("other", "new");
        assertThat(tokens(LIAM)).containsExactly("theirs");
    }

    @Test
    default void takeOverTheTokenOfAnotherDevice() {
        register(CIARA, "tablet", "one");
        register(CIARA, "phone", "two");

        register(CIARA, "tablet", "two");

        assertThat(registrations(CIARA))
                .extracting(Registration::device)
                .containsExactly(new Device("two", Optional.of("tablet"), Optional.empty()));
    }

    @Test
    default void replaceNoOtherDeviceIfTheyHaveNoId() {
        register(CIARA, "one");
        register(CIARA, "two");
        register(CIARA, "phone", "three");

        assertThat(tokens(CIARA)).containsExactly("one", "two", "three");
    }

    @Test
    default void areTenForStaffAndFiveForGuestsAtMost() {
        names(12).forEach(name -> register(CIARA, "staff-" + name));
        names(7).forEach(name -> register(MARY, "guest-" + name));

        assertThat(tokens(CIARA))
                .isEqualTo(names(12).skip(2).map(name -> "staff-" + name).toList());
        assertThat(tokens(MARY))
                .isEqualTo(names(7).skip(2).map(name -> "guest-" + name).toList());
    }

    @Test
    default void pushNobodyOutWhenTheyAreKnown() {
        names(5).forEach(name -> register(MARY, "device-" + name, "token-" + name));

        register(MARY, "device-3", "token-3");
        register(MARY, "device-1", "rotated");

        assertThat(tokens(MARY)).containsExactly("token-0", "token-2", "token-4", "token-3", "rotated");
    }

    @Test
    default void makePlaceWhenTheyMoveAway() {
        names(5).forEach(name -> register(MARY, "token-" + name));
        register(CIARA, "token-3");

        register(MARY, "new");

        assertThat(tokens(MARY)).containsExactly("token-0", "token-1", "token-2", "token-4", "new");
    }

    @Test
    default void goByTheirToken() {
        register(CIARA, "one");
        register(CIARA, "two");
        register(LIAM, "three");

        devices().forget(CIARA, "one");
        devices().forget(CIARA, "one");
        devices().forget(CIARA, "three");

        assertThat(tokens(CIARA)).containsExactly("two");
        assertThat(tokens(LIAM)).containsExactly("three");
    }

    @Test
    default void goWithTheLoginTheyWereRegisteredUnder() {
        devices().register(CIARA, device("one"), Optional.of("morning"), now());
        devices().register(CIARA, device("two"), Optional.of("evening"), now());
        devices().register(CIARA, device("three"), Optional.empty(), now());
        devices().register(LIAM, device("four"), Optional.of("morning"), now());

        devices().forgetSession(CIARA, "morning");
        devices().forgetSession(CIARA, "morning");

        assertThat(tokens(CIARA)).containsExactly("two", "three");
        assertThat(tokens(LIAM)).containsExactly("four");
    }

    @Test
    default void stayWhenTheyWereRegisteredAgainUnderAnotherLogin() {
        devices().register(CIARA, device("one"), Optional.of("morning"), now());
        devices().register(CIARA, device("one"), Optional.of("evening"), now());

        devices().forgetSession(CIARA, "morning");

        assertThat(tokens(CIARA)).containsExactly("one");
    }

    @Test
    default void goAllAtOnce() {
        register(MARY, "one");
        register(MARY, "two");
        register(MARY_IN_DUBLIN, "three");
        register(CIARA, "four");

        devices().forgetAll(MARY);
        devices().forgetAll(MARY);

        assertThat(tokens(MARY)).isEmpty();
        assertThat(tokens(MARY_IN_DUBLIN)).containsExactly("three");
        assertThat(tokens(CIARA)).containsExactly("four");
        register(MARY, "one");
        assertThat(tokens(MARY)).containsExactly("one");
    }

    @Test
    default void belongToTheirHotel() {
        register(MARY, "one");
        register(MARY_IN_DUBLIN, "two");
        List<Registration> ofMary = registrations(MARY);

        assertThat(devices().of(DUBLIN, List.of(MARY))).isEmpty();
        assertThat(devices().of(KILLARNEY, List.of(MARY, MARY_IN_DUBLIN))).isEqualTo(ofMary);

        devices().forget(MARY_IN_DUBLIN, "one");
        devices().forgetUnchanged(DUBLIN, ofMary);

        assertThat(registrations(MARY)).isEqualTo(ofMary);
    }

    @Test
    default void goWhenTheyAreAsTheyWereRead() {
        register(CIARA, "one");
        register(CIARA, "two");
        register(MARY, "three");
        List<Registration> read = devices().of(KILLARNEY, List.of(CIARA, MARY));

        devices().forgetUnchanged(KILLARNEY, List.of(read.get(0), read.get(2)));
        devices().forgetUnchanged(KILLARNEY, List.of(read.get(0), read.get(2)));
        devices().forgetUnchanged(KILLARNEY, List.of());

        assertThat(tokens(CIARA)).containsExactly("two");
        assertThat(tokens(MARY)).isEmpty();
    }

    @Test
    default void stayWhenTheyWereRegisteredAgainSinceTheyWereRead() {
        register(CIARA, "one");
        register(CIARA, "two");
        List<Registration> read = registrations(CIARA);
        register(CIARA, "one");
        register(LIAM, "two");

        devices().forgetUnchanged(KILLARNEY, read);

        assertThat(tokens(CIARA)).containsExactly("one");
        assertThat(tokens(LIAM)).containsExactly("two");
    }

    @Test
    default void haveOneOwnerThoughManyRegisterThemAtOnce() {
        List<Recipient> people = List.of(CIARA, LIAM, MARY, MARY_IN_DUBLIN);

        Crowd.each(8, person -> names(10).forEach(name -> register(people.get(person % 4), "token-" + name)));

        assertThat(people.stream().flatMap(person -> tokens(person).stream()))
                .hasSizeBetween(5, 10)
                .doesNotHaveDuplicates();
    }

    @Test
    default void areNotTooManyThoughManyAreRegisteredAtOnce() {
        Crowd.each(8, person -> names(3).forEach(name -> register(MARY, "token-" + person + "-" + name)));
        Crowd.each(8, person -> register(CIARA, "phone", "rotated-" + person));

        assertThat(tokens(MARY)).hasSize(5).doesNotHaveDuplicates();
        assertThat(tokens(CIARA)).hasSize(1);
    }

    @Test
    default void letNobodyWaitForeverWhenTheyAreSwapped() {
        List<Recipient> people = List.of(CIARA, LIAM, MARY, MARY_IN_DUBLIN);

        Crowd.each(
                8,
                person -> names(20).forEach(round -> {
                    Recipient owner = people.get(person % 4);
                    int parity = (person + Integer.parseInt(round)) % 2;
                    register(owner, "shared", "token-" + parity);
                    if (person >= 4) {
                        devices().forgetUnchanged(owner.hotel(), registrations(owner));
                        devices().forgetAll(owner);
                    } else {
                        register(owner, "token-" + (1 - parity));
                    }
                }));

        people.forEach(devices()::forgetAll);
        register(CIARA, "token-0");
        assertThat(devices().of(KILLARNEY, people)).hasSize(1);
    }

    private void register(Recipient owner, String token) {
        devices().register(owner, device(token), Optional.empty(), now());
    }

    private void register(Recipient owner, String id, String token) {
        devices().register(owner, new Device(token, Optional.of(id), Optional.empty()), Optional.empty(), now());
    }

    private List<Registration> registrations(Recipient owner) {
        HotelSlug hotel = owner.hotel();
        return devices().of(hotel, List.of(owner));
    }

    private List<String> tokens(Recipient owner) {
        return registrations(owner).stream()
                .map(registration -> registration.device().token())
                .toList();
    }

    private static Device device(String token) {
        return new Device(token, Optional.empty(), Optional.empty());
    }

    private static Stream<String> names(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString);
    }
}
