package com.hotelmate.chat.domain.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStay;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.domain.stay.StayState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayGateTest {

    @ParameterizedTest(name = "{0}, room {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # booking   | room | answer             | words
            CANCELLED   | 101  | INVALID_TOKEN      | Chat not available for this booking
            CANCELLED   |      | INVALID_TOKEN      | Chat not available for this booking
            DECLINED    | 101  | INVALID_TOKEN      | Chat not available for this booking
            DECLINED    |      | INVALID_TOKEN      | Chat not available for this booking
            EXPECTED    | 101  | NOT_CHECKED_IN     | Check-in required to access chat
            EXPECTED    |      | NOT_CHECKED_IN     | Check-in required to access chat
            IN_HOUSE    |      | NO_ROOM_ASSIGNED   | Room assignment required
            IN_HOUSE    | 101  | yes                | ''
            CHECKED_OUT | 101  | ALREADY_CHECKED_OUT| Chat unavailable after checkout
            CHECKED_OUT |      | ALREADY_CHECKED_OUT| Chat unavailable after checkout
            """)
    void opensForGuestsWhoLiveInARoom(StayState state, String room, String answer, String words) {
        AStay stay =
                room == null ? AStay.in(state).withoutRoom() : AStay.in(state).inRoom(room);

        StayGate gate = StayGate.of(stay.build());

        assertThat(gate.refusal().map(Refusal::name).orElse("yes")).isEqualTo(answer);
        assertThat(gate.reason()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"EXPECTED", "CHECKED_OUT", "CANCELLED", "DECLINED"})
    void leavesARoomToThoseWhoLiveInIt(StayState state) {
        Stay stay = AStay.in(state).inRoom("101").build();

        assertThat(stay.room()).contains(AStay.room("101"));
        assertThat(stay.occupiedRoom()).isEmpty();
    }
}
