package com.hotelmate.chat.adapter.rest.push;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.adapter.rest.guestchat.Inn;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.port.push.Registration;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.StayState;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {

    private static final String STAFF = "/api/staff/save-fcm-token/";
    private static final String GUEST = "/save-fcm-token/";

    private static Storage storage;
    private static ChatServer server;

    @BeforeAll
    static void start() {
        storage = InMemoryStorage.create(InstantSource.system());
        server = ChatServer.start(builder -> builder.storage(storage));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {STAFF, "/api/notifications/save-fcm-token/", "/api/staff/save-fcm-token"})
    void registersWhatStaffCarry(String path) {
        Response saved =
                server.anna().post(path, "{\"fcm_token\":\"anna\",\"device_id\":\"pixel\",\"platform\":\"android\"}");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text())
                .isEqualTo("{\"message\":\"FCM token saved\",\"staff_id\":7,\"device_id\":\"pixel\","
                        + "\"has_fcm_token\":true,\"success\":true}");
        assertThat(of(staff(Inn.ANNA)))
                .extracting(Registration::device, Registration::session)
                .containsExactly(tuple(
                        new Device("anna", Optional.of("pixel"), Optional.of(Device.Platform.ANDROID)),
                        Optional.of("session")));
    }

    @Test
    void forgetsWhatStaffLayDown() {
        server.ben().post(STAFF, "{\"fcm_token\":\"ben\"}");

        assertThat(server.ben().send("DELETE", STAFF, "{\"fcm_token\":\"ben\"}").status())
                .isEqualTo(204);
        assertThat(server.ben().send("DELETE", STAFF, "{\"fcm_token\":\"ben\"}").status())
                .as("what is unknown")
                .isEqualTo(204);

        assertThat(of(staff(Inn.BEN))).isEmpty();
    }

    @Test
    void registersAndForgetsWhatGuestsCarry() {
        Guest grace = server.guest();

        Response saved = grace.post(GUEST, "{\"fcm_token\":\"grace\",\"room_number\":\"999\",\"platform\":\"ios\"}");

        assertThat(saved.status()).isEqualTo(200);
        String room = grace.stay().room().orElseThrow().number().value();
        assertThat(saved.text())
                .isEqualTo("{\"success\":true,\"message\":\"FCM token saved\",\"room_number\":\"" + room
                        + "\",\"hotel_slug\":\"killarney\"}");
        assertThat(of(new Recipient.Guest(Inn.KILLARNEY, grace.stay().booking())))
                .hasSize(1);

        assertThat(grace.send("DELETE", GUEST, "{\"fcm_token\":\"grace\"}").status())
                .isEqualTo(204);
        assertThat(of(new Recipient.Guest(Inn.KILLARNEY, grace.stay().booking())))
                .isEmpty();
    }

    @Test
    void letsGuestsUseThePathOfTheStaff() {
        Guest grace = server.guest();

        assertThat(grace.person()
                        .post("/api/chat/killarney/save-fcm-token/", "{\"fcm_token\":\"grace-2\"}")
                        .status())
                .isEqualTo(200);
        assertRefused(
                server.anna().post("/api/chat/killarney/save-fcm-token/", "{\"fcm_token\":\"x\"}"),
                401,
                "TOKEN_REQUIRED");
    }

    @Test
    void asksForTheToken() {
        for (String body : List.of("{}", "{\"fcm_token\":null}", "{\"fcm_token\":\"  \"}")) {
            Response staff = server.anna().post(STAFF, body);
            assertRefused(staff, 400, "VALIDATION_FAILED");
            assertThat(staff.json().path("detail").asText()).isEqualTo("FCM token is required");
            assertThat(staff.json().at("/errors/fcm_token/0").asText()).isEqualTo("FCM token is required");

            Response guest = server.guest().post(GUEST, body);
            assertRefused(guest, 400, "VALIDATION_FAILED");
            assertThat(guest.json().path("detail").asText()).isEqualTo("fcm_token is required");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fcm_token\":\"x\",\"platform\":\"fridge\"}",
                "{\"fcm_token\":\"x\",\"device_id\":7}",
                "{\"fcm_token\":[\"x\"]}",
                "{\"fcm_token\":\"a\\u0000b\"}",
                "{\"fcm_token\":\"x\",\"device_id\":\"a\\u0007b\"}"
            })
    void refusesWhatIsNoDevice(String body) {
        assertRefused(server.anna().post(STAFF, body), 400, "VALIDATION_FAILED");
    }

    @Test
    void refusesWhatIsTooLongOrUnknown() {
        assertRefused(
                server.anna().post(STAFF, "{\"fcm_token\":\"" + "x".repeat(4097) + "\"}"), 400, "VALIDATION_FAILED");
        assertThat(server.anna()
                        .post(STAFF, "{\"fcm_token\":\"" + "x".repeat(4096) + "\"}")
                        .status())
                .isEqualTo(200);
        assertRefused(
                server.anna().post(STAFF, "{\"fcm_token\":\"x\",\"device_id\":\"" + "d".repeat(256) + "\"}"),
                400,
                "VALIDATION_FAILED");
        assertRefused(server.anna().post(STAFF, "{\"fcm_token\":\"x\",\"staff_id\":8}"), 400, "UNKNOWN_PROPERTY");
    }

    @Test
    void isClosedToGuestsWhoMayNotWrite() {
        Guest grace = server.guest();
        server.inn.in(grace.stay(), StayState.CHECKED_OUT);

        assertRefused(grace.post(GUEST, "{\"fcm_token\":\"late\"}"), 403, "ALREADY_CHECKED_OUT");
        assertThat(grace.send("DELETE", GUEST, "{\"fcm_token\":\"late\"}").status())
                .isEqualTo(204);
    }

    private static Recipient staff(long id) {
        return new Recipient.Staff(Inn.KILLARNEY, new StaffId(id));
    }

    private static List<Registration> of(Recipient owner) {
        return storage.devices().of(owner.hotel(), List.of(owner));
    }
}
