package com.hotelmate.chat.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 4_294_967_296L, Long.MAX_VALUE})
    void arePositiveNumbers(long value) {
        String text = Long.toString(value);

        assertThat(new MessageId(value)).hasToString(text);
        assertThat(new ConversationId(value)).hasToString(text);
        assertThat(new StaffId(value)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void areNothingElse(long value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageId(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConversationId(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new StaffId(value));
    }

    @Test
    void ofClientsAreWrittenInLowerCase() {
        UUID uuid = UUID.fromString("8F14E45F-CEEA-467F-A0E6-1B2C3D4E5F60");

        assertThat(new ClientMessageId(uuid)).hasToString("8f14e45f-ceea-467f-a0e6-1b2c3d4e5f60");
    }
}
