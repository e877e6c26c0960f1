package com.hotelmate.chat.adapter.inmemory.staffchat;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.staffchat.conversation.BeginTeamChat.Begun;
import com.hotelmate.chat.application.staffchat.conversation.BeginTeamChat.Command;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.testkit.Crowd;
import com.hotelmate.chat.testkit.TeamScene;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BeginTeamChatTest {

    private final TeamScene scene = new TeamScene(InMemoryStorage::create);

    @Test
    void beginsAOneToOneWithAnotherPerson() {
        Begun begun = scene.begins(scene.ciara(), Optional.of("Ignored"), scene.liam());

        StaffConversation conversation = begun.summary().conversation();
        assertThat(begun.created()).isTrue();
        assertThat(conversation.isGroup()).isFalse();
        assertThat(conversation.title()).isEmpty();
        assertThat(conversation.creator()).isEqualTo(scene.ciara());
        assertThat(conversation.presentIds()).containsExactlyInAnyOrder(scene.ciara(), scene.liam());
        assertThat(scene.facts(conversation.id())).containsExactly("conversation_created");
    }

    @Test
    void beginsAGroupWithItsTitle() {
        Begun begun = scene.begins(scene.ciara(), Optional.of("  Night shift \u0007"), scene.liam(), scene.nora());

        assertThat(begun.summary().conversation().isGroup()).isTrue();
        assertThat(begun.summary().conversation().title()).contains("Night shift");
        assertThat(begun.roster().find(scene.nora())).isPresent();
    }

    @Test
    void findsTheConversationThatTheyHave() {
        ConversationId pair = scene.begins(scene.ciara(), scene.liam());
        StaffMessage last = scene.writes(scene.liam(), pair, "Hello");

        Begun again = scene.begins(scene.liam(), Optional.empty(), scene.ciara(), scene.liam(), scene.ciara());

        assertThat(again.created()).isFalse();
        assertThat(again.summary().conversation()).isEqualTo(scene.stored(pair));
        assertThat(again.summary().lastMessage()).contains(last);
        assertThat(scene.begins(scene.ciara(), scene.liam(), scene.nora())).isNotEqualTo(pair);
    }

    @Test
    void makesOneConversationOfFiftyThatBeginTheSameAtOnce() {
        List<Begun> begun = Crowd.atOnce(
                50,
                person -> person % 2 == 0
                        ? scene.begins(scene.ciara(), Optional.empty(), scene.liam())
                        : scene.begins(scene.liam(), Optional.empty(), scene.ciara()));

        assertThat(begun.stream().filter(Begun::created)).hasSize(1);
        assertThat(begun.stream().map(one -> one.summary().conversation().id()).distinct())
                .hasSize(1);
        assertThat(scene.facts(begun.get(0).summary().conversation().id())).containsExactly("conversation_created");
    }

    @Test
    void refusesWhoIsNoActiveColleague() {
        scene.scene().house().dismiss(scene.sean());

        for (List<StaffId> people : List.of(
                List.<StaffId>of(),
                List.of(scene.ciara()),
                List.of(scene.sean()),
                List.of(scene.liam(), scene.sean()),
                List.of(scene.scene().oisin()),
                List.of(new StaffId(999)))) {
            assertThat(scene.refusal(() -> scene.team()
                            .begin()
                            .handle(new Command(KILLARNEY, scene.ciara(), people, Optional.empty()))))
                    .isEqualTo("INVALID_PARTICIPANTS");
        }
    }

    @Test
    void takesFiftyPeopleAndNoMore() {
        StaffId[] people = Stream.concat(
                        Stream.of(scene.ciara()),
                        IntStream.range(0, 49)
                                .mapToObj(i -> scene.scene().house().hire(KILLARNEY, "Colleague" + i, "receptionist")))
                .toArray(StaffId[]::new);
        assertThat(scene.stored(scene.begins(scene.ciara(), people)).present()).hasSize(50);

        StaffId[] tooMany =
                Stream.concat(Stream.of(people), Stream.of(scene.liam())).toArray(StaffId[]::new);
        assertThat(scene.refusal(() -> scene.begins(scene.ciara(), tooMany))).isEqualTo("INVALID_PARTICIPANTS");
    }

    @Test
    void refusesATitleThatIsTooLong() {
        assertThat(scene.begins(scene.ciara(), Optional.of("🙂".repeat(255)), scene.liam(), scene.nora())
                        .created())
                .isTrue();
        assertThat(scene.rejection(
                        () -> scene.begins(scene.ciara(), Optional.of("x".repeat(256)), scene.liam(), scene.sean())))
                .isEqualTo(new Rejection.Invalid("title", "A title has at most 255 characters"));
    }
}
