package com.hotelmate.chat.adapter.inmemory.push;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static com.hotelmate.chat.testkit.ChatScene.guest;
import static com.hotelmate.chat.testkit.ChatScene.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.push.ForgetDevice;
import com.hotelmate.chat.application.push.RegisterDevice;
import com.hotelmate.chat.application.stay.FollowStay;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.testkit.Bell;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.ForwardingDevices;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisteredDevicesTest {

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);

    @Test
    void belongToWhoeverRegisteredThemLast() {
        assertThat(register(guest(scene.mary()), "phone")).contains(new RoomNumber("101"));
        assertThat(register(staff(scene.ciara()), "phone")).isEmpty();

        assertThat(tokens(guest(scene.mary()))).isEmpty();
        assertThat(tokens(staff(scene.ciara()))).containsExactly("phone");
    }

    @Test
    void followTheGuestThroughARoomMove() {
        register(guest(scene.mary()), "phone");

        scene.moves(scene.mary(), "202");

        assertThat(tokens(guest(scene.mary()))).containsExactly("phone");
    }

    @Test
    void goWhenTheGuestGoes() {
        register(guest(scene.mary()), "phone");
        register(guest(scene.john()), "johns-phone");

        scene.checksOut(scene.mary());

        assertThat(tokens(guest(scene.mary()))).isEmpty();
        assertThat(tokens(guest(scene.john()))).containsExactly("johns-phone");
    }

    @Test
    void goLateIfTheHouseHadToSayTwiceThatTheGuestWent() {
        scene.checksOut(scene.mary());
        // As if the process had ended between the check-out and the devices.
        scene.storage().devices().register(recipient(guest(scene.mary())), device("phone"), Optional.empty(), now());

        scene.chat().followStay().handle(new FollowStay.Command(KILLARNEY, scene.mary()));

        assertThat(tokens(guest(scene.mary()))).isEmpty();
    }

    @Test
    void areOnlyForGuestsWhoMayWrite() {
        scene.conversation(scene.eve());
        scene.conversation(scene.mary());
        assertThat(scene.refusal(() -> register(guest(scene.eve()), "phone"))).isEqualTo("NOT_CHECKED_IN");
        scene.house().checkIn(KILLARNEY, scene.eve());
        assertThat(scene.refusal(() -> register(guest(scene.eve()), "phone"))).isEqualTo("NO_ROOM_ASSIGNED");
        scene.checksOut(scene.mary());
        assertThat(scene.refusal(() -> register(guest(scene.mary()), "phone"))).isEqualTo("ALREADY_CHECKED_OUT");

        assertThat(tokens(guest(scene.eve()))).isEmpty();
        assertThat(tokens(guest(scene.mary()))).isEmpty();
    }

    @Test
    void areOnlyForStaffWhoWorkHere() {
        scene.house().dismiss(scene.liam());

        assertThat(scene.refusal(() -> register(staff(scene.liam()), "phone"))).isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> register(new Caller.Staff(DUBLIN, scene.ciara()), "phone")))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void areNotKeptIfTheGuestGoesWhileTheyRegister() {
        Devices devices = scene.storage().devices();
        HotelChat chat = scene.builder()
                .storage(new Bell(scene.storage().commits())
                        .hungInto(scene.storage(), new Interrupted(devices, () -> scene.checksOut(scene.mary()))))
                .build();

        assertThatThrownBy(() -> register(chat, guest(scene.mary()), "phone"))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo("ALREADY_CHECKED_OUT"));

        assertThat(tokens(guest(scene.mary()))).isEmpty();
    }

    @Test
    void areForgottenOneByOneOrAllAtOnce() {
        register(staff(scene.ciara()), "phone");
        register(staff(scene.ciara()), "tablet");
        register(staff(scene.ciara()), "desk");

        forget(staff(scene.liam()), Optional.of("phone"));
        assertThat(tokens(staff(scene.ciara()))).containsExactly("phone", "tablet", "desk");

        forget(staff(scene.ciara()), Optional.of("phone"));
        assertThat(tokens(staff(scene.ciara()))).containsExactly("tablet", "desk");

        forget(staff(scene.ciara()), Optional.empty());
        assertThat(tokens(staff(scene.ciara()))).isEmpty();
    }

    private Optional<RoomNumber> register(Caller caller, String token) {
        return register(scene.chat(), caller, token);
    }

    private static Optional<RoomNumber> register(HotelChat chat, Caller caller, String token) {
        return chat.registerDevice().handle(new RegisterDevice.Command(caller, Optional.empty(), device(token)));
    }

    private void forget(Caller caller, Optional<String> token) {
        scene.chat().forgetDevice().handle(new ForgetDevice.Command(caller, token));
    }

    private List<String> tokens(Caller caller) {
        return scene.storage().devices().of(caller.hotel(), List.of(recipient(caller))).stream()
                .map(registration -> registration.device().token())
                .toList();
    }

    private Instant now() {
        return scene.clock().instant();
    }

    private static Recipient recipient(Caller caller) {
        return caller.recipient();
    }

    private static Device device(String token) {
        return new Device(token, Optional.empty(), Optional.empty());
    }

    /** Devices beside which something else happens whenever one is being registered. */
    private static final class Interrupted extends ForwardingDevices {

        private final Runnable meanwhile;

        Interrupted(Devices devices, Runnable meanwhile) {
            super(devices);
            this.meanwhile = meanwhile;
        }

        @Override
        public void register(Recipient owner, Device device, Optional<String> session, Instant at) {
            meanwhile.run();
            super.register(owner, device, session, at);
        }
    }
}
