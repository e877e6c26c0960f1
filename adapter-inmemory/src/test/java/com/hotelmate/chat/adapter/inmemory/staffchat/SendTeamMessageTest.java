package com.hotelmate.chat.adapter.inmemory.staffchat;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static com.hotelmate.chat.testkit.TeamScene.draft;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.staffchat.writing.SendTeamMessage.Command;
import com.hotelmate.chat.application.staffchat.writing.SentTeamMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.testkit.Crowd;
import com.hotelmate.chat.testkit.TeamScene;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendTeamMessageTest {

    private final TeamScene scene = new TeamScene(InMemoryStorage::create);
    private final ConversationId group = scene.begins(scene.nora(), scene.ciara(), scene.liam());

    @Test
    void storesTheMessageForEverybodyElse() {
        SentTeamMessage sent = send(scene.ciara(), "  Good morning, @liam\r\n ", Optional.empty(), 1);

        StaffMessage message = sent.message().message().message();
        assertThat(sent.repeated()).isFalse();
        assertThat(message.text()).isEqualTo("Good morning, @liam");
        assertThat(message.mentions()).containsExactly(scene.liam());
        assertThat(message.author().is(scene.ciara())).isTrue();
        assertThat(message.submission().orElseThrow().id()).isEqualTo(draft(1).orElseThrow());
        assertThat(scene.stored(message.id())).contains(message);
        assertThat(sent.message().in()).isEqualTo(scene.stored(group));
        assertThat(scene.unread(scene.ciara(), group)).isZero();
        assertThat(scene.unread(scene.liam(), group)).isEqualTo(1);
        assertThat(scene.facts(group)).containsExactly("conversation_created", "message_created");
    }

    @Test
    void answersAMessageOfTheSameConversation() {
        StaffMessage question = scene.writes(scene.liam(), group, "Who helps?");

        SentTeamMessage sent = send(scene.ciara(), "I do", Optional.of(question.id()), 1);

        assertThat(sent.message().message().target()).contains(question);
    }

    @Test
    void refusesToAnswerWhatIsNotThere() {
        ConversationId pair = scene.begins(scene.ciara(), scene.liam());
        StaffMessage elsewhere = scene.writes(scene.liam(), pair, "Psst");
        StaffMessage hidden = scene.writes(scene.liam(), group, "Oops");
        scene.deletes(scene.liam(), hidden, DeletionMode.SOFT);
        StaffMessage gone = scene.writes(scene.liam(), group, "Oops");
        scene.deletes(scene.nora(), gone, DeletionMode.HARD);

        for (MessageId target : List.of(elsewhere.id(), hidden.id(), gone.id(), new MessageId(999_999))) {
            assertThat(scene.refusal(() -> send(scene.ciara(), "What?", Optional.of(target), 1)))
                    .isEqualTo("REPLY_TARGET_INVALID");
        }
    }

    @Test
    void refusesEmptyAndEndlessTexts() {
        assertThat(scene.refusal(() -> send(scene.ciara(), " \n ", Optional.empty(), 1)))
                .isEqualTo("MESSAGE_EMPTY");
        assertThat(scene.refusal(() -> send(scene.ciara(), "x".repeat(5001), Optional.empty(), 1)))
                .isEqualTo("MESSAGE_TOO_LONG");
    }

    @Test
    void isClosedToWhoTakesNoPartEvenToManagers() {
        assertThat(scene.refusal(() -> scene.writes(scene.sean(), group, "Hello")))
                .isEqualTo("NOT_PARTICIPANT");
        assertThat(scene.refusal(() -> scene.writes(scene.maeve(), group, "Hello")))
                .isEqualTo("NOT_PARTICIPANT");
    }

    @Test
    void knowsNoConversationOfAnotherHotelNorOfAGuest() {
        ConversationId ofGuest = scene.scene().conversation(scene.scene().mary());

        assertThat(scene.refusal(() -> scene.writes(scene.ciara(), ofGuest, "Hello")))
                .isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> scene.writes(scene.ciara(), new ConversationId(999), "Hello")))
                .isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> scene.team()
                        .send()
                        .handle(Command.saying(DUBLIN, scene.scene().orla(), group, "Hello"))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void answersARepetitionWithTheFirstResult() {
        SentTeamMessage first = send(scene.ciara(), "Good morning", Optional.empty(), 1);
        scene.edits(scene.ciara(), first.message().message().message(), "Good evening");

        SentTeamMessage again = send(scene.ciara(), " Good morning ", Optional.empty(), 1);

        assertThat(again.repeated()).isTrue();
        assertThat(again.message().message().message().id())
                .isEqualTo(first.message().message().message().id());
        assertThat(scene.facts(group)).containsExactly("conversation_created", "message_created", "message_edited");
    }

    @Test
    void answersARepetitionOfSomebodyWhoLeftMeanwhile() {
        send(scene.ciara(), "Good morning", Optional.empty(), 1);
        scene.leaves(scene.ciara(), group);

        assertThat(send(scene.ciara(), "Good morning", Optional.empty(), 1).repeated())
                .isTrue();
        assertThat(scene.refusal(() -> send(scene.ciara(), "Good morning", Optional.empty(), 2)))
                .isEqualTo("NOT_PARTICIPANT");
    }

    @Test
    void refusesTheSameIdForSomethingElse() {
        StaffMessage first = send(scene.ciara(), "Good morning", Optional.empty(), 1)
                .message()
                .message()
                .message();
        ConversationId pair = scene.begins(scene.ciara(), scene.liam());

        assertThat(scene.refusal(() -> send(scene.ciara(), "Good evening", Optional.empty(), 1)))
                .isEqualTo("CLIENT_MESSAGE_ID_REUSED");
        assertThat(scene.refusal(() -> send(scene.ciara(), "Good morning", Optional.of(first.id()), 1)))
                .isEqualTo("CLIENT_MESSAGE_ID_REUSED");
        assertThat(scene.refusal(() -> scene.team()
                        .send()
                        .handle(new Command(
                                KILLARNEY, scene.ciara(), pair, "Good morning", Optional.empty(), draft(1)))))
                .isEqualTo("CLIENT_MESSAGE_ID_REUSED");
        assertThat(send(scene.liam(), "Good evening", Optional.empty(), 1).repeated())
                .isFalse();
    }

    @Test
    void storesOneMessageOfFiftyEqualSendsAtOnce() {
        List<SentTeamMessage> sent =
                Crowd.atOnce(50, person -> send(scene.ciara(), "Good morning", Optional.empty(), 1));

        assertThat(sent.stream().filter(one -> !one.repeated())).hasSize(1);
        assertThat(sent.stream()
                        .map(one -> one.message().message().message().id())
                        .distinct())
                .hasSize(1);
        assertThat(scene.unread(scene.liam(), group)).isEqualTo(1);
    }

    @Test
    void keepsWordsOutOfItsCommandsText() {
        assertThat(Command.saying(KILLARNEY, scene.ciara(), group, "secret").toString())
                .doesNotContain("secret");
    }

    private SentTeamMessage send(StaffId author, String text, Optional<MessageId> replyTo, long draft) {
        return scene.team().send().handle(new Command(KILLARNEY, author, group, text, replyTo, draft(draft)));
    }
}
