package com.hotelmate.chat.adapter.rest.push;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.ALREADY_CHECKED_OUT;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_CHECKED_IN;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NO_ROOM_ASSIGNED;

import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.push.ForgetDevice;
import com.hotelmate.chat.application.push.RegisterDevice;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The devices on which a guest is notified, until check-out.
 *
 * <pre>
 * POST   {G}/save-fcm-token/
 * DELETE {G}/save-fcm-token/
 * </pre>
 */
final class GuestDeviceRoutes {

    private static final String WITHOUT_TOKEN = "fcm_token is required";

    record Saved(boolean success, String message, @Nullable String roomNumber, String hotelSlug) {}

    private final HotelChat chat;

    GuestDeviceRoutes(HotelChat chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.post("G12", "{G}/save-fcm-token/", "Notifies the guest on a device")
                        .alias("{P}/save-fcm-token/")
                        .guest()
                        .body(DeviceBody.class, "room_number")
                        .answers(200, Saved.class)
                        .refuses(NOT_CHECKED_IN, NO_ROOM_ASSIGNED, ALREADY_CHECKED_OUT)
                        .handledBy(this::save),
                Route.delete("G13", "{G}/save-fcm-token/", "Notifies the guest on a device no longer")
                        .guest()
                        .body(TokenBody.class)
                        .answersNothing()
                        .handledBy(this::forget));
    }

    private Answer save(Call<DeviceBody> call) {
        Optional<RoomNumber> room = chat.registerDevice()
                .handle(new RegisterDevice.Command(
                        call.actor(), Optional.empty(), call.body().device(WITHOUT_TOKEN)));
        return Answer.ok(new Saved(
                true,
                "FCM token saved",
                room.map(RoomNumber::value).orElse(null),
                call.hotel().value()));
    }

    private Answer forget(Call<TokenBody> call) {
        String token = DeviceBody.token(call.body().fcmToken(), WITHOUT_TOKEN);
        chat.forgetDevice().handle(new ForgetDevice.Command(call.actor(), Optional.of(token)));
        return Answer.noContent();
    }
}
