package com.hotelmate.chat.application.port.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.hotelmate.chat.application.port.push.Device.Platform;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {

    @Test
    void takesTheLongestTokenAndId() {
        Device device = new Device("t".repeat(4096), Optional.of("i".repeat(255)), Optional.empty());

        assertThat(device.token()).hasSize(4096);
        assertThat(device.deviceId().orElseThrow()).hasSize(255);
    }

    @Test
    void takesNothingLonger() {
        assertThatIllegalArgumentException().isThrownBy(() -> device("t".repeat(4097), "id"));
        assertThatIllegalArgumentException().isThrownBy(() -> device("token", "i".repeat(256)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\nb", "a\ud800"})
    void takesNothingThatIsBlankOrThatAStoreCannotHold(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> device(text, "id"));
        assertThatIllegalArgumentException().isThrownBy(() -> device("token", text));
    }

    @Test
    void keepsTheTokenToItself() {
        Recipient owner = new Recipient.Staff(new HotelSlug("killarney"), new StaffId(7));
        Device device = new Device("secret", Optional.of("phone"), Optional.of(Platform.IOS));

        assertThat(device).hasToString("Device[phone, ios]");
        assertThat(new Registration(1, owner, device, Optional.of("login")).toString())
                .doesNotContain("secret");
    }

    @Test
    void isKnownByItsTokenWhateverElseIsSaidOfIt() {
        assertThat(device("token", "phone").fingerprint())
                .isEqualTo(new Device("token", Optional.empty(), Optional.of(Platform.WEB)).fingerprint())
                .isNotEqualTo(device("other", "phone").fingerprint());
    }

    private static Device device(String token, String id) {
        return new Device(token, Optional.of(id), Optional.empty());
    }
}
