package com.hotelmate.chat.domain.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AMessage;
import com.hotelmate.chat.domain.fixture.AStaffMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditPolicyTest {

    @ParameterizedTest(name = "{0} message, deleted {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # whose   | deleted | answer
            OWN       | false   | yes
            OWN       | true    | MESSAGE_DELETED
            GUEST     | false   | NOT_YOUR_MESSAGE
            GUEST     | true    | NOT_YOUR_MESSAGE
            COLLEAGUE | false   | NOT_YOUR_MESSAGE
            COLLEAGUE | true    | NOT_YOUR_MESSAGE
            SYSTEM    | false   | NOT_YOUR_MESSAGE
            SYSTEM    | true    | NOT_YOUR_MESSAGE
            """)
    void answersAsTheMatrixSays(Authorship whose, boolean deleted, String answer) {
        assertThat(EditPolicy.refusal(whose, deleted).map(Refusal::name).orElse("yes"))
                .isEqualTo(answer);
    }

    @Test
    void refusesEvenAManagerTheWordsOfAGuest() {
        Actor nora = AStaffMember.manager("Nora", 9).actor();

        Authorship whose = AMessage.fromGuest().build().author().seenBy(nora);

        assertThat(EditPolicy.refusal(whose, false)).contains(Refusal.NOT_YOUR_MESSAGE);
    }
}
