package com.hotelmate.chat.domain.permission;

import static com.hotelmate.chat.domain.permission.DeletionMode.HARD;
import static com.hotelmate.chat.domain.permission.DeletionMode.SOFT;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AMessage;
import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeletionPolicyTest {

    private static final AStaffMember CIARA = AStaffMember.receptionist("Ciara", 7);
    private static final AStaffMember LIAM = AStaffMember.receptionist("Liam", 8);
    private static final AStaffMember NORA = AStaffMember.manager("Nora", 9);
    private static final Actor MARY = new Actor.Guest(new BookingId("BK-2025-0123"));
    private static final Actor ANOTHER_GUEST = new Actor.Guest(new BookingId("BK-2025-0999"));

    /** The lines on deletion of the contract's permission matrix, every cell. */
    @ParameterizedTest(name = "{0}: {1} message, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # who     | whose     | how  | answer
            guest     | OWN       | SOFT | yes
            guest     | GUEST     | SOFT | DELETE_NOT_ALLOWED
            guest     | COLLEAGUE | SOFT | DELETE_NOT_ALLOWED
            guest     | SYSTEM    | SOFT | DELETE_NOT_ALLOWED
            guest     | OWN       | HARD | HARD_DELETE_NOT_ALLOWED
            guest     | GUEST     | HARD | HARD_DELETE_NOT_ALLOWED
            guest     | COLLEAGUE | HARD | HARD_DELETE_NOT_ALLOWED
            guest     | SYSTEM    | HARD | HARD_DELETE_NOT_ALLOWED
            staff     | OWN       | SOFT | yes
            staff     | GUEST     | SOFT | yes
            staff     | COLLEAGUE | SOFT | DELETE_NOT_ALLOWED
            staff     | SYSTEM    | SOFT | DELETE_NOT_ALLOWED
            staff     | OWN       | HARD | HARD_DELETE_NOT_ALLOWED
            staff     | GUEST     | HARD | HARD_DELETE_NOT_ALLOWED
            staff     | COLLEAGUE | HARD | HARD_DELETE_NOT_ALLOWED
            staff     | SYSTEM    | HARD | HARD_DELETE_NOT_ALLOWED
            manager   | OWN       | SOFT | yes
            manager   | GUEST     | SOFT | yes
            manager   | COLLEAGUE | SOFT | yes
            manager   | SYSTEM    | SOFT | yes
            manager   | OWN       | HARD | yes
            manager   | GUEST     | HARD | yes
            manager   | COLLEAGUE | HARD | yes
            manager   | SYSTEM    | HARD | yes
            """)
    void answersAsTheMatrixSays(String who, Authorship whose, DeletionMode how, String answer) {
        Actor actor = switch (who) {
            case "guest" -> MARY;
            case "staff" -> CIARA.actor();
            case "manager" -> NORA.actor();
            default -> throw new IllegalArgumentException(who);
        };

        Optional<Refusal> refusal = DeletionPolicy.refusal(actor, whose, how);

        assertThat(refusal.map(Refusal::name).orElse("yes")).isEqualTo(answer);
    }

    @Nested
    class AsAReceptionist {

        @Test
        void mayHideTheOwnMessage() {
            assertThat(refusal(CIARA.actor(), byCiara(), SOFT)).isEmpty();
        }

        @Test
        void mayHideWhatAGuestWrote() {
            assertThat(refusal(CIARA.actor(), byMary(), SOFT)).isEmpty();
        }

        @Test
        void mayNotHideWhatAColleagueWrote() {
            assertThat(refusal(LIAM.actor(), byCiara(), SOFT)).contains(Refusal.DELETE_NOT_ALLOWED);
        }

        @Test
        void mayNotRemoveEvenTheOwnMessageForGood() {
            assertThat(refusal(CIARA.actor(), byCiara(), HARD)).contains(Refusal.HARD_DELETE_NOT_ALLOWED);
        }

        @Test
        void isAColleagueAlsoToAManagersMessage() {
            GuestMessage byNora = AMessage.from(NORA.signature()).build();

            assertThat(refusal(CIARA.actor(), byNora, SOFT)).contains(Refusal.DELETE_NOT_ALLOWED);
        }
    }

    @Nested
    class AsAGuest {

        @Test
        void mayHideTheOwnMessage() {
            assertThat(refusal(MARY, byMary(), SOFT)).isEmpty();
        }

        @Test
        void mayNotHideWhatAnotherStayWrote() {
            assertThat(refusal(ANOTHER_GUEST, byMary(), SOFT)).contains(Refusal.DELETE_NOT_ALLOWED);
        }

        @Test
        void mayNotHideWhatTheStaffWrote() {
            assertThat(refusal(MARY, byCiara(), SOFT)).contains(Refusal.DELETE_NOT_ALLOWED);
        }
    }

    @Nested
    class AsAManager {

        @Test
        void mayHideWhoJoined() {
            assertThat(refusal(NORA.actor(), AMessage.fromChat().build(), SOFT)).isEmpty();
        }

        @Test
        void mayRemoveForGoodWhatAnybodyWrote() {
            assertThat(refusal(NORA.actor(), byMary(), HARD)).isEmpty();
            assertThat(refusal(NORA.actor(), byCiara(), HARD)).isEmpty();
        }

        @Test
        void mayNothingOfThisOnceInactive() {
            assertThat(refusal(AStaffMember.manager("Nora", 9).inactive().actor(), byMary(), SOFT))
                    .contains(Refusal.DELETE_NOT_ALLOWED);
        }
    }

    private static Optional<Refusal> refusal(Actor actor, GuestMessage message, DeletionMode mode) {
        return DeletionPolicy.refusal(actor, message.author().seenBy(actor), mode);
    }

    private static GuestMessage byMary() {
        return AMessage.fromGuest().build();
    }

    private static GuestMessage byCiara() {
        return AMessage.from(CIARA.signature()).build();
    }
}
