package com.hotelmate.chat.domain.hotel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"101", "0", "007", "A12", "b", "Penthouse1"})
    void takesUpToTenLettersAndDigits(String text) {
        assertThat(new RoomNumber(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-2", "1 2", "Penthouse12", "1_2", "1.2", "é1", "١٢", "101\n"})
    void refusesWhatWouldMakeChannelNamesAmbiguous(String text) {
        assertThat(RoomNumber.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new RoomNumber(text));
    }
}
