package com.hotelmate.chat.domain.staffchat;

import static com.hotelmate.chat.domain.staffchat.Team.CIARA;
import static com.hotelmate.chat.domain.staffchat.Team.LIAM;
import static com.hotelmate.chat.domain.staffchat.Team.NORA;
import static com.hotelmate.chat.domain.staffchat.Team.SEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartingTest {

    private final Team team = Team.of(NORA, CIARA, LIAM);

    @Test
    void writesALineAndThenChangesTheParticipants() {
        team.leaves(LIAM);

        assertThat(team.story()).containsExactly("conversation_created", "message_created", "participants_changed");
        StaffMessage line = team.messages().get(0);
        assertThat(line.isSystemMessage()).isTrue();
        assertThat(line.text()).isEqualTo("Liam Walsh has left the conversation.");
        assertThat(team.lastChange().fact()).isEqualTo(new StaffFact.ParticipantsChanged(LIAM.id(), Optional.empty()));
        assertThat(team.lastChange().present()).isEqualTo(Team.ids(CIARA, NORA));
        assertThat(team.changes().get(1).present()).isEqualTo(Team.ids(CIARA, LIAM, NORA));
    }

    @Test
    void namesWhoSentThemAway() {
        boolean unused = team.unit(chat -> {
            chat.remove(LIAM, NORA.id());
            return true;
        });

        assertThat(team.messages().get(0).text()).isEqualTo("Liam Walsh was removed from the conversation.");
        assertThat(team.lastChange().fact())
                .isEqualTo(new StaffFact.ParticipantsChanged(LIAM.id(), Optional.of(NORA.id())));
        assertThat(team.lastChange().fact().by()).contains(NORA.id());
    }

    @Test
    void leavesNothingUnread() {
        team.writes(CIARA, "Good morning");
        team.leaves(LIAM);
        team.writes(CIARA, "Anybody?");

        assertThat(team.unreadOf(LIAM)).isZero();
        assertThat(team.unreadOf(NORA)).isEqualTo(2);
        assertThat(team.lastChange().unread()).containsExactly(new StaffChange.Unread(NORA.id(), 2));
    }

    @Test
    void keepsTheMemberWithTheTime() {
        team.leaves(LIAM);

        assertThat(team.conversation().member(LIAM.id()).orElseThrow().leftAt()).contains(team.now());
        assertThat(team.conversation().participant(LIAM.id())).isEmpty();
        assertThat(team.conversation().presentIds()).isEqualTo(Team.ids(CIARA, NORA));
    }

    @Test
    void keepsAGroupAGroup() {
        team.leaves(LIAM);

        assertThat(team.conversation().isGroup()).isTrue();
    }

    @Test
    void mentionsNobodyWhoLeft() {
        team.leaves(LIAM);

        assertThat(team.writes(CIARA, "Bye @liam").mentions()).isEmpty();
    }

    @Test
    void isForParticipants() {
        assertThatThrownBy(() -> team.leaves(SEAN)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> team.writes(SEAN, "Hello")).isInstanceOf(IllegalStateException.class);
        assertThat(team.story()).isEqualTo(List.of("conversation_created"));
    }
}
