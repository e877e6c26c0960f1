package com.hotelmate.chat.domain.guestchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.fixture.AStay;
import com.hotelmate.chat.domain.fixture.GuestBook;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HandOverTest {

    private static final StaffSignature CIARA =
            AStaffMember.receptionist("Ciara", 7).signature();
    private static final StaffSignature LIAM =
            AStaffMember.receptionist("Liam", 8).signature();

    private final GuestBook book = GuestBook.of(AStay.inHouse().build());

    @Nested
    class Joining {

        @Test
        void saysSoBeforeTheFirstMessage() {
            book.staffWrites(CIARA, "Good morning");

            assertThat(texts()).containsExactly("Ciara Walsh has joined the conversation.", "Good morning");
            assertThat(book.messages().get(0).author()).isEqualTo(new Author.Chat());
        }

        @Test
        void happensOnce() {
            book.staffWrites(CIARA, "Good morning");
            book.staffWrites(CIARA, "How may I help?");

            assertThat(texts())
                    .containsExactly("Ciara Walsh has joined the conversation.", "Good morning", "How may I help?");
            assertThat(book.conversation().participations()).hasSize(1);
        }

        @Test
        void happensAgainAfterLeaving() {
            book.staffWrites(CIARA, "Good morning");
            leaves(CIARA);
            book.staffWrites(CIARA, "Here I am again");

            assertThat(texts())
                    .containsExactly(
                            "Ciara Walsh has joined the conversation.",
                            "Good morning",
                            "Ciara Walsh has left the conversation.",
                            "Ciara Walsh has joined the conversation.",
                            "Here I am again");
            assertThat(book.conversation().participations())
                    .extracting(Participation::isPresent)
                    .containsExactly(false, true);
            assertThat(handler()).contains("Ciara Walsh");
        }

        @Test
        void aloneMakesNobodyTheHandler() {
            boolean joined = book.unit(chat -> chat.join(CIARA));

            assertThat(joined).isTrue();
            assertThat(handler()).isEmpty();
            assertThat(book.story()).containsExactly("message_created");
        }
    }

    @Nested
    class TakingOver {

        @Test
        void isAChangeWhenNobodyWasTheHandler() {
            book.staffWrites(CIARA, "Good morning");

            assertThat(book.story()).containsExactly("message_created", "staff_assigned", "message_created");
            assertThat(book.changes().get(1).fact()).isEqualTo(new GuestFact.HandlerChanged(Optional.of(CIARA)));
            assertThat(book.changes().get(1).handler()).contains(CIARA.id());
            assertThat(handler()).contains("Ciara Walsh");
        }

        @Test
        void isNoChangeForTheHandler() {
            book.staffWrites(CIARA, "Good morning");

            Optional<Revision> again =
                    book.revisionOf(chat -> assertThat(chat.takeOver(CIARA)).isFalse());

            assertThat(again).isEmpty();
        }

        @Test
        void needsNobodysConsent() {
            book.staffWrites(CIARA, "Good morning");
            book.staffWrites(LIAM, "Liam here");

            assertThat(handler()).contains("Liam Walsh");
            assertThat(book.conversation().present()).hasSize(2);
        }

        @Test
        void goesBackAndForth() {
            book.staffWrites(CIARA, "Good morning");
            book.staffWrites(LIAM, "Liam here");
            book.staffWrites(CIARA, "Ciara again");

            assertThat(handler()).contains("Ciara Walsh");
            assertThat(book.story().stream().filter("staff_assigned"::equals)).hasSize(3);
        }

        @Test
        void saysWhoHandedOver() {
            book.staffWrites(CIARA, "Good morning");
            book.unit(chat -> chat.join(LIAM) && chat.handOver(LIAM, CIARA.id()));

            assertThat(book.lastChange().fact())
                    .isEqualTo(new GuestFact.HandlerChanged(Optional.of(LIAM), Optional.of(CIARA.id())));
        }

        @Test
        void namesNobodyWhoHandedOverToThemselves() {
            book.unit(chat -> chat.join(CIARA) && chat.handOver(CIARA, CIARA.id()));

            assertThat(book.lastChange().fact()).isEqualTo(new GuestFact.HandlerChanged(Optional.of(CIARA)));
        }

        @Test
        void isForParticipants() {
            assertThatIllegalStateException().isThrownBy(() -> book.unit(chat -> chat.takeOver(CIARA)));
        }

        @Test
        void keepsTheNewSignature() {
            book.staffWrites(CIARA, "Good morning");
            book.staffWrites(LIAM, "Liam here");
            StaffSignature renamed = AStaffMember.manager("Keira", 7).signature();

            book.staffWrites(renamed, "I am called Keira now");

            assertThat(handler()).contains("Keira Walsh");
            assertThat(texts()).doesNotContain("Keira Walsh has joined the conversation.");
        }
    }

    private void leaves(StaffSignature staff) {
        boolean wasPresent = book.unit(chat -> chat.leave(staff));

        assertThat(wasPresent).isTrue();
    }

    private Optional<String> handler() {
        return book.conversation().handler().map(Participation::staff).map(StaffSignature::name);
    }

    private List<String> texts() {
        return book.messages().stream().map(GuestMessage::text).toList();
    }
}
