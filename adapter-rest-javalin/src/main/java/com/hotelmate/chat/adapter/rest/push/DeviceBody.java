package com.hotelmate.chat.adapter.rest.push;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.hotelmate.chat.adapter.rest.body.RefusedByTheUseCase;
import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.application.port.push.Device;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A device as its app registers it. */
record DeviceBody(
        @RefusedByTheUseCase @Nullable String fcmToken,
        @Nullable String deviceId,
        @Nullable PlatformName platform) {

    /** A platform as the wire spells it. */
    enum PlatformName {
        @JsonProperty("android")
        ANDROID,
        @JsonProperty("ios")
        IOS,
        @JsonProperty("web")
        WEB
    }

    /** The device, or a refusal of its own words if it has no token. */
    Device device(String withoutToken) {
        Optional<String> id = Optional.ofNullable(deviceId).map(String::strip).filter(text -> !text.isEmpty());
        if (id.filter(text -> !Device.isId(text)).isPresent()) {
            throw Problem.invalid("device_id", "This cannot be the id of a device.")
                    .asException();
        }
        return new Device(
                token(fcmToken, withoutToken),
                id,
                Optional.ofNullable(platform).map(name -> Device.Platform.valueOf(name.name())));
    }

    static String token(@Nullable String given, String withoutToken) {
        if (given == null || given.isBlank()) {
            throw Problem.invalid("fcm_token", withoutToken)
                    .because(withoutToken)
                    .asException();
        }
        String token = given.strip();
        if (!Device.isToken(token)) {
            throw Problem.invalid("fcm_token", "This cannot be a token.").asException();
        }
        return token;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "DeviceBody";
    }
}
