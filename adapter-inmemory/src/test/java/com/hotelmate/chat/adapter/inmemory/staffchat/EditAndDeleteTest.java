package com.hotelmate.chat.adapter.inmemory.staffchat;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.staffchat.reading.ReadTeamVersions.Versions;
import com.hotelmate.chat.application.staffchat.writing.DeleteTeamMessage.Deleted;
import com.hotelmate.chat.application.staffchat.writing.EditTeamMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staffchat.StaffFact;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.testkit.TeamScene;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditAndDeleteTest {

    private final TeamScene scene = new TeamScene(InMemoryStorage::create);
    private final ConversationId group = scene.begins(scene.nora(), scene.ciara(), scene.liam());
    private final StaffMessage message = scene.writes(scene.ciara(), group, "Who helps, @liam?");

    @Test
    void keepsEveryFormerText() {
        scene.edits(scene.ciara(), message, "Who helps?");
        scene.edits(scene.ciara(), message, "Who can help?");

        Versions versions = scene.team().versions().handle(KILLARNEY, scene.nora(), message.id());

        assertThat(versions.message().text()).isEqualTo("Who can help?");
        assertThat(versions.message().editCount()).isEqualTo(2);
        assertThat(versions.formerTexts())
                .extracting(FormerText::text)
                .containsExactly("Who helps, @liam?", "Who helps?");
    }

    @Test
    void tellsOnlyWhoIsMentionedAnew() {
        scene.edits(scene.ciara(), message, "Who helps, @liam or @nora?");

        assertThat(scene.changes(group).get(2).fact())
                .isEqualTo(new StaffFact.MessageEdited(message.id(), scene.ciara(), List.of(scene.nora())));
    }

    @Test
    void changesNothingWithTheSameText() {
        StaffMessage same = scene.edits(scene.ciara(), message, " Who helps, @liam? ");

        assertThat(same).isEqualTo(message);
        assertThat(scene.facts(group)).containsExactly("conversation_created", "message_created");
    }

    @Test
    void refusesEmptyTextsAndDeletedMessages() {
        assertThat(scene.refusal(() -> scene.edits(scene.ciara(), message, " ")))
                .isEqualTo("MESSAGE_EMPTY");
        scene.deletes(scene.ciara(), message, DeletionMode.SOFT);
        assertThat(scene.refusal(() -> scene.edits(scene.ciara(), message, "Never mind")))
                .isEqualTo("MESSAGE_DELETED");
        assertThat(scene.refusal(() -> scene.team()
                        .edit()
                        .handle(new EditTeamMessage.Command(
                                KILLARNEY, scene.ciara(), new MessageId(999_999), "Hello"))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void hidesTheMessageBehindAPlaceholder() {
        StaffMessage answer = scene.answers(scene.liam(), group, message, "I do");

        Deleted deleted = scene.deletes(scene.ciara(), message, DeletionMode.SOFT);
        Deleted again = scene.deletes(scene.ciara(), message, DeletionMode.SOFT);

        assertThat(deleted.alreadyDeleted()).isFalse();
        assertThat(deleted.remains().orElseThrow().message().message().visibleText())
                .isEqualTo("[Message deleted]");
        assertThat(again.alreadyDeleted()).isTrue();
        assertThat(scene.facts(group)).endsWith("message_created", "message_deleted");
        assertThat(scene.unread(scene.nora(), group)).isEqualTo(1);
        assertThat(scene.scene()
                        .storage()
                        .staffMessages()
                        .find(KILLARNEY, answer.id())
                        .orElseThrow()
                        .target()
                        .orElseThrow()
                        .visibleText())
                .isEqualTo("[Message deleted]");
    }

    @Test
    void removesTheMessageWithItsVersions() {
        scene.edits(scene.ciara(), message, "Who can help?");
        scene.deletes(scene.ciara(), message, DeletionMode.SOFT);

        Deleted deleted = scene.deletes(scene.nora(), message, DeletionMode.HARD);

        assertThat(deleted.remains()).isEmpty();
        assertThat(deleted.alreadyDeleted()).isFalse();
        assertThat(scene.stored(message.id())).isEmpty();
        assertThat(scene.refusal(() -> scene.team().versions().handle(KILLARNEY, scene.nora(), message.id())))
                .isEqualTo("NOT_FOUND");
    }
}
