package com.hotelmate.chat.domain.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.fixture.AStay;
import com.hotelmate.chat.domain.fixture.GuestBook;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeavingTest {

    private static final StaffSignature CIARA =
            AStaffMember.receptionist("Ciara", 7).signature();
    private static final StaffSignature LIAM =
            AStaffMember.receptionist("Liam", 8).signature();
    private static final StaffSignature NORA = AStaffMember.manager("Nora", 9).signature();

    private final GuestBook book = GuestBook.of(AStay.inHouse().build());

    @Test
    void isNothingForWhoNeverJoined() {
        Optional<Revision> revision =
                book.revisionOf(chat -> assertThat(chat.leave(CIARA)).isFalse());

        assertThat(revision).isEmpty();
    }

    @Test
    void leavesNobodyInChargeWhenNobodyStays() {
        book.staffWrites(CIARA, "Good morning");
        leaves(CIARA);

        assertThat(texts()).endsWith("Ciara Walsh has left the conversation.");
        assertThat(handler()).isEmpty();
        assertThat(book.lastChange().fact()).isEqualTo(new GuestFact.HandlerChanged(Optional.empty()));
        assertThat(book.lastChange().handler()).isEmpty();
    }

    @Test
    void handsOverToTheLatestWhoStays() {
        book.staffWrites(CIARA, "Good morning");
        book.staffWrites(LIAM, "Liam here");
        book.staffWrites(CIARA, "Ciara again");
        book.staffWrites(NORA, "Nora here");

        leaves(NORA);
        assertThat(handler()).contains("Ciara Walsh");
        leaves(CIARA);
        assertThat(handler()).contains("Liam Walsh");
        leaves(LIAM);
        assertThat(handler()).isEmpty();
    }

    @Test
    void changesNoHandlerWhenSomebodyElseIs() {
        book.staffWrites(CIARA, "Good morning");
        book.staffWrites(LIAM, "Liam here");
        leaves(CIARA);

        assertThat(handler()).contains("Liam Walsh");
        assertThat(book.lastChange().fact().type()).isEqualTo("message_created");
    }

    @Test
    void keepsTheTimesOfTakingPart() {
        book.staffWrites(CIARA, "Good morning");
        leaves(CIARA);

        Participation ended = book.conversation().participations().get(0);
        assertThat(ended.leftAt()).contains(book.now());
        assertThat(ended.joinedAt()).isBefore(book.now());
        assertThat(book.conversation().participationOf(CIARA.id())).isEmpty();
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
