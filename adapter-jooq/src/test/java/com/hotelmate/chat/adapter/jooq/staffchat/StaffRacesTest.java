package com.hotelmate.chat.adapter.jooq.staffchat;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.jooq.database.TestStore;
import com.hotelmate.chat.application.staffchat.writing.ForwardTeamMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.testkit.Crowd;
import com.hotelmate.chat.testkit.TeamScene;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many colleagues who do the same at once. */
class StaffRacesTest {

    private static final int CROWD = 50;

    private static TestStore store;

    private TeamScene scene;

    @BeforeAll
    static void open() {
        store = TestStore.withConnections(20);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void enter() {
        store.empty();
        scene = new TeamScene(clock -> store.storage());
    }

    @Test
    void beginOneConversation() {
        List<ConversationId> begun = Crowd.atOnce(
                CROWD,
                person -> person % 2 == 0
                        ? scene.begins(scene.ciara(), scene.liam())
                        : scene.begins(scene.liam(), scene.ciara()));

        assertThat(begun.stream().distinct()).hasSize(1);
        assertThat(scene.facts(begun.get(0))).containsExactly("conversation_created");
    }

    @Test
    void leaveOneReactionOfOnePerson() {
        ConversationId pair = scene.begins(scene.nora(), scene.ciara());
        StaffMessage message = scene.writes(scene.nora(), pair, "Free cake at six");
        Emoji[] all = Emoji.values();

        Crowd.each(CROWD, i -> scene.reacts(scene.ciara(), message, all[i % all.length]));

        assertThat(scene.stored(message.id()).orElseThrow().reactions()).hasSize(1);
        assertThat(scene.changes(pair).stream().map(change -> change.seq()).toList())
                .isEqualTo(LongStream.rangeClosed(1, scene.stored(pair).lastSeq())
                        .boxed()
                        .toList());
    }

    @Test
    void forwardIntoTheSameConversationsWithoutADeadlock() {
        List<StaffId> people = new ArrayList<>(List.of(scene.nora(), scene.ciara(), scene.liam()));
        while (people.size() < CROWD) {
            people.add(scene.scene().house().hire(KILLARNEY, "Colleague" + people.size(), "receptionist"));
        }
        StaffMessage news = scene.writes(scene.nora(), begin(people), "Free cake at six");
        List<ConversationId> targets = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            List<StaffId> members = new ArrayList<>(people);
            members.remove(CROWD - 1 - i);
            targets.add(begin(members));
        }

        long copies = Crowd.atOnce(CROWD, i -> forwards(people.get(i), news, targets, i)).stream()
                .mapToLong(Long::longValue)
                .sum();

        assertThat(copies).isEqualTo(CROWD * 20 - 20);
        for (ConversationId target : targets) {
            assertThat(scene.stored(target).lastSeq()).isEqualTo(CROWD);
            assertThat(scene.unread(scene.nora(), target)).isEqualTo(CROWD - 2);
        }
        assertThat(store.deadlocks()).isZero();
    }

    private ConversationId begin(List<StaffId> people) {
        return scene.begins(people.get(0), people.subList(1, people.size()).toArray(StaffId[]::new));
    }

    private long forwards(StaffId who, StaffMessage news, List<ConversationId> targets, int seed) {
        List<ConversationId> order = new ArrayList<>(targets);
        Collections.shuffle(order, new Random(seed));
        return scene
                .team()
                .forward()
                .handle(new ForwardTeamMessage.Command(KILLARNEY, who, news.id(), order, List.of(), Optional.empty()))
                .results()
                .stream()
                .filter(result -> result.copy().isPresent())
                .count();
    }
}
