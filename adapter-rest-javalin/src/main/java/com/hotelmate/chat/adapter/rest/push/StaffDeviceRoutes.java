package com.hotelmate.chat.adapter.rest.push;

import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.RouteDeclaration;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.push.ForgetDevice;
import com.hotelmate.chat.application.push.RegisterDevice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The devices on which staff are notified.
 *
 * <pre>
 * POST   /api/staff/save-fcm-token/
 * DELETE /api/staff/save-fcm-token/
 * </pre>
 */
final class StaffDeviceRoutes {

    private static final String WITHOUT_TOKEN = "FCM token is required";

    record Saved(String message, long staffId, @Nullable String deviceId, boolean hasFcmToken, boolean success) {}

    private final HotelChat chat;

    StaffDeviceRoutes(HotelChat chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                declared(Route.post("L3", "/api/staff/save-fcm-token/", "Notifies the caller on a device"))
                        .body(DeviceBody.class)
                        .answers(200, Saved.class)
                        .handledBy(this::save),
                declared(Route.delete("L4", "/api/staff/save-fcm-token/", "Notifies the caller on a device no longer"))
                        .body(TokenBody.class)
                        .answersNothing()
                        .handledBy(this::forget));
    }

    private static RouteDeclaration<NoBody> declared(RouteDeclaration<NoBody> declaration) {
        return declaration.alias("/api/notifications/save-fcm-token/").staff();
    }

    private Answer save(Call<DeviceBody> call) {
        Device device = call.body().device(WITHOUT_TOKEN);
        var unused = chat.registerDevice()
                .handle(new RegisterDevice.Command(
                        call.actor(), Optional.of(call.staff().session()), device));
        return Answer.ok(new Saved(
                "FCM token saved", call.staff().id().value(), device.deviceId().orElse(null), true, true));
    }

    private Answer forget(Call<TokenBody> call) {
        String token = DeviceBody.token(call.body().fcmToken(), WITHOUT_TOKEN);
        chat.forgetDevice().handle(new ForgetDevice.Command(call.actor(), Optional.of(token)));
        return Answer.noContent();
    }
}
