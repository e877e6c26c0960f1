package com.hotelmate.chat.adapter.inmemory.staffchat;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.staffchat.writing.ReactToTeamMessage.Command;
import com.hotelmate.chat.application.staffchat.writing.ReactToTeamMessage.Reacted;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.Reaction;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.testkit.Crowd;
import com.hotelmate.chat.testkit.TeamScene;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReactToTeamMessageTest {

    private final TeamScene scene = new TeamScene(InMemoryStorage::create);
    private final ConversationId pair = scene.begins(scene.nora(), scene.ciara());
    private final StaffMessage message = scene.writes(scene.nora(), pair, "Free cake at six");

    @Test
    void reactsOncePerPerson() {
        Reacted added = react("🔥");
        Reacted same = react("🔥");
        Reacted replaced = react("❤");

        assertThat(added.isNew()).isTrue();
        assertThat(added.replaced()).isEmpty();
        assertThat(same.isNew()).isFalse();
        assertThat(same.reaction()).isEqualTo(added.reaction());
        assertThat(replaced.isNew()).isTrue();
        assertThat(replaced.replaced()).contains(Emoji.FIRE);
        assertThat(reactions()).containsExactly(replaced.reaction());
        assertThat(scene.facts(pair))
                .containsExactly("conversation_created", "message_created", "message_reaction", "message_reaction");
    }

    @Test
    void leavesOneReactionOfFiftyAtOnce() {
        List<Emoji> all = List.of(Emoji.values());

        Crowd.each(50, person -> react(all.get(person % all.size()).symbol()));

        assertThat(reactions()).hasSize(1);
    }

    @Test
    void takesBackWhatIsThere() {
        react("🔥");

        assertThat(scene.refusal(() -> takeBack("❤️"))).isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> takeBack("nonsense"))).isEqualTo("NOT_FOUND");
        takeBack("🔥");
        assertThat(reactions()).isEmpty();
        assertThat(scene.refusal(() -> takeBack("🔥"))).isEqualTo("NOT_FOUND");
    }

    @Test
    void refusesOtherEmojiAndDeletedMessages() {
        assertThat(scene.refusal(() -> react("👎"))).isEqualTo("INVALID_REACTION");
        scene.deletes(scene.nora(), message, DeletionMode.SOFT);
        assertThat(scene.refusal(() -> react("🔥"))).isEqualTo("MESSAGE_DELETED");
        scene.deletes(scene.nora(), message, DeletionMode.HARD);
        assertThat(scene.refusal(() -> react("🔥"))).isEqualTo("NOT_FOUND");
    }

    private Reacted react(String emoji) {
        return scene.team().react().react(new Command(KILLARNEY, scene.ciara(), message.id(), emoji));
    }

    private void takeBack(String emoji) {
        scene.team().react().takeBack(new Command(KILLARNEY, scene.ciara(), message.id(), emoji));
    }

    private List<Reaction> reactions() {
        return scene.stored(message.id()).orElseThrow().reactions();
    }
}
