package com.hotelmate.chat.domain.staffchat;

import static com.hotelmate.chat.domain.staffchat.Team.CIARA;
import static com.hotelmate.chat.domain.staffchat.Team.LIAM;
import static com.hotelmate.chat.domain.staffchat.Team.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.domain.staff.StaffId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BeginningTest {

    @Test
    void isTheFirstChange() {
        Team team = Team.of(NORA, CIARA, LIAM);

        assertThat(team.conversation().lastSeq()).isEqualTo(1);
        assertThat(team.lastChange().fact()).isEqualTo(new StaffFact.ConversationCreated(NORA.id()));
        assertThat(team.lastChange().present()).isEqualTo(Team.ids(CIARA, LIAM, NORA));
    }

    @Test
    void keepsTheTitleOfAGroupOnly() {
        assertThat(Team.of(NORA, CIARA, LIAM).conversation().title()).contains("Night shift");
        assertThat(Team.of(NORA, CIARA).conversation().title()).isEmpty();
        assertThat(Team.of(NORA, CIARA).conversation().isGroup()).isFalse();
    }

    @Test
    void leavesNobodyAnythingToRead() {
        assertThat(Team.of(NORA, CIARA, LIAM).conversation().members())
                .extracting(Member::unread)
                .containsOnly(0);
    }

    @Test
    void makesTheSameCircleInWhateverOrder() {
        assertThat(Team.of(NORA, CIARA, LIAM).conversation().circle())
                .isEqualTo(Team.of(LIAM, NORA, CIARA).conversation().circle())
                .contains(Circle.of(Team.ids(CIARA, NORA, LIAM, CIARA)));
        assertThat(Circle.of(Team.ids(NORA, CIARA)).key()).isEqualTo("7,9");
    }

    @Test
    void needsTwoPeopleAndTakesFifty() {
        assertThatThrownBy(() -> Circle.of(Team.ids(CIARA, CIARA))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Circle.of(people(50)).isGroup()).isTrue();
        assertThatThrownBy(() -> Circle.of(people(51))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void opensTheCircleOnceSomebodyLeftOrItWasDeleted() {
        Team left = Team.of(NORA, CIARA, LIAM);
        left.leaves(LIAM);
        assertThat(left.conversation().circle()).isEmpty();

        Team deleted = Team.of(NORA, CIARA);
        boolean unused = deleted.unit(chat -> {
            chat.close(NORA.id());
            return true;
        });
        assertThat(deleted.conversation().circle()).isEmpty();
        assertThat(deleted.conversation().end()).contains(new StaffConversation.End(deleted.now(), NORA.id()));
        assertThat(deleted.lastChange().present()).isEqualTo(Team.ids(CIARA, NORA));
    }

    private static List<StaffId> people(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(StaffId::new).toList();
    }
}
