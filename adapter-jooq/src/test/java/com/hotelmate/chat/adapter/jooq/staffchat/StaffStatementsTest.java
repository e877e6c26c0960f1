package com.hotelmate.chat.adapter.jooq.staffchat;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.jooq.database.TestStore;
import com.hotelmate.chat.application.port.staffchat.StaffConversationQuery;
import com.hotelmate.chat.application.port.staffchat.StaffMessageQuery;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.testkit.TeamScene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often staff chat asks the database, with little in it and with much: the number is the same. */
class StaffStatementsTest {

    private static TestStore store;

    @BeforeAll
    static void open() {
        store = TestStore.withConnections(4);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void aSendTakesTwo() {
        costs(2, team -> team.scene.writes(team.scene.ciara(), team.group, "Hello"));
    }

    @Test
    void readingEverythingInOneConversationTakesTwo() {
        costs(2, team -> team.scene.reads(team.scene.liam(), team.group));
    }

    @Test
    void readingEverythingInAllConversationsTakesThree() {
        costs(3, team -> team.scene.team().markRead().several(KILLARNEY, team.scene.liam(), team.all));
    }

    @Test
    void aListTakesOne() {
        costs(
                1,
                team -> assertThat(store.storage()
                                .staffConversations()
                                .list(
                                        KILLARNEY,
                                        new StaffConversationQuery(
                                                team.scene.liam(),
                                                Optional.empty(),
                                                StaffConversationQuery.Order.LAST_UPDATED_FIRST,
                                                0,
                                                100))
                                .conversations())
                        .hasSameSizeAs(team.all));
    }

    @Test
    void whatWaitsTakesOne() {
        costs(
                1,
                team -> assertThat(store.storage().staffConversations().unread(KILLARNEY, team.scene.liam()))
                        .hasSameSizeAs(team.all));
    }

    @Test
    void aPageTakesOne() {
        costs(
                1,
                team -> assertThat(store.storage()
                                .staffMessages()
                                .page(KILLARNEY, team.group, StaffMessageQuery.newest(100, true)))
                        .isPresent());
    }

    private static void costs(int statements, Consumer<Team> work) {
        for (int size : new int[] {3, 20}) {
            store.empty();
            Team team = new Team(size);
            assertThat(store.statementsOf(() -> work.accept(team)))
                    .as("statements with " + size + " conversations and messages")
                    .isEqualTo(statements);
        }
    }

    /** Liam with so many conversations, and so many unread messages in one of them. */
    private static final class Team {

        private final TeamScene scene = new TeamScene(clock -> store.storage());
        private final ConversationId group = scene.begins(scene.ciara(), scene.liam(), scene.nora());
        private final List<ConversationId> all = new ArrayList<>(List.of(group));

        Team(int size) {
            for (int i = 0; i < size; i++) {
                StaffId colleague = scene.scene().house().hire(KILLARNEY, "Colleague" + i, "receptionist");
                ConversationId pair = scene.begins(colleague, scene.liam());
                all.add(pair);
                StaffMessage hello = scene.writes(colleague, pair, "Hello");
                scene.reacts(colleague, hello, Emoji.HEART);
                scene.writes(scene.ciara(), group, "No " + i);
            }
        }
    }
}
