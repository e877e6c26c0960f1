package com.hotelmate.chat.adapter.inmemory.staffchat;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.staffchat.reading.MarkTeamRead.Marked;
import com.hotelmate.chat.application.staffchat.reading.MarkTeamRead.Receipt;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.UnreadTotals;
import com.hotelmate.chat.testkit.Crowd;
import com.hotelmate.chat.testkit.TeamScene;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkTeamReadTest {

    private final TeamScene scene = new TeamScene(InMemoryStorage::create);
    private final ConversationId group = scene.begins(scene.nora(), scene.ciara(), scene.liam());
    private final StaffMessage first = scene.writes(scene.ciara(), group, "One");
    private final StaffMessage second = scene.writes(scene.ciara(), group, "Two");

    @Test
    void marksEverythingThatWaits() {
        Receipt receipt = scene.reads(scene.liam(), group);

        assertThat(receipt).isEqualTo(new Receipt(group, List.of(first.id(), second.id()), 0, 4));
        assertThat(scene.unread(scene.liam(), group)).isZero();
        assertThat(scene.unread(scene.nora(), group)).isEqualTo(2);
    }

    @Test
    void changesNothingTheSecondTimeNorForTheAuthor() {
        scene.reads(scene.liam(), group);

        assertThat(scene.reads(scene.liam(), group)).isEqualTo(new Receipt(group, List.of(), 0, 4));
        assertThat(scene.reads(scene.ciara(), group)).isEqualTo(new Receipt(group, List.of(), 0, 4));
    }

    @Test
    void marksOnlyTheMessagesNamed() {
        ConversationId pair = scene.begins(scene.ciara(), scene.liam());
        MessageId elsewhere = scene.writes(scene.ciara(), pair, "Three").id();

        Receipt receipt = scene.team()
                .markRead()
                .these(
                        KILLARNEY,
                        scene.liam(),
                        group,
                        List.of(second.id(), elsewhere, new MessageId(999_999), second.id()));

        assertThat(receipt).isEqualTo(new Receipt(group, List.of(second.id()), 1, 4));
        assertThat(scene.team()
                        .markRead()
                        .these(KILLARNEY, scene.liam(), group, List.of())
                        .messages())
                .isEmpty();
        assertThat(scene.unread(scene.liam(), pair)).isEqualTo(1);
    }

    @Test
    void marksOneMessageAndTellsWhetherItWaited() {
        Marked marked = scene.team().markRead().one(KILLARNEY, scene.liam(), first.id());
        Marked again = scene.team().markRead().one(KILLARNEY, scene.liam(), first.id());
        Marked own = scene.team().markRead().one(KILLARNEY, scene.ciara(), first.id());

        assertThat(marked.wasUnread()).isTrue();
        assertThat(marked.message().message().message().isReadBy(scene.liam())).isTrue();
        assertThat(again.wasUnread()).isFalse();
        assertThat(own.wasUnread()).isFalse();
        assertThat(scene.unread(scene.liam(), group)).isEqualTo(1);
    }

    @Test
    void marksSeveralConversationsAndSkipsThoseOfOthers() {
        ConversationId pair = scene.begins(scene.ciara(), scene.liam());
        scene.writes(scene.ciara(), pair, "Three");
        ConversationId silent = scene.begins(scene.liam(), scene.nora());
        ConversationId ofOthers = scene.begins(scene.ciara(), scene.nora());
        scene.writes(scene.ciara(), ofOthers, "Psst");
        ConversationId deleted = scene.begins(scene.maeve(), scene.liam());
        scene.team().deleteConversation().handle(KILLARNEY, scene.maeve(), deleted);

        List<Receipt> receipts = scene.team()
                .markRead()
                .several(
                        KILLARNEY,
                        scene.liam(),
                        List.of(pair, group, silent, ofOthers, deleted, new ConversationId(999_999)));

        assertThat(receipts).extracting(Receipt::conversation).containsExactlyInAnyOrder(group, pair, silent);
        assertThat(receipts.stream()
                        .mapToInt(receipt -> receipt.messages().size())
                        .sum())
                .isEqualTo(3);
        assertThat(scene.team().unread().total(KILLARNEY, scene.liam())).isEqualTo(UnreadTotals.NONE);
        assertThat(scene.unread(scene.nora(), ofOthers)).isEqualTo(1);
    }

    @Test
    void countsEveryMessageOnceHoweverOftenItIsReadAtOnce() {
        List<Receipt> receipts = Crowd.atOnce(16, person -> scene.reads(scene.liam(), group));

        assertThat(receipts.stream()
                        .mapToInt(receipt -> receipt.messages().size())
                        .sum())
                .isEqualTo(2);
        assertThat(scene.unread(scene.liam(), group)).isZero();
        assertThat(scene.stored(first.id()).orElseThrow().receipts()).hasSize(1);
    }

    @Test
    void tellsWhatWaitsWhereMostFirst() {
        ConversationId pair = scene.begins(scene.ciara(), scene.liam());
        scene.writes(scene.ciara(), pair, "Three");

        assertThat(scene.team().unread().total(KILLARNEY, scene.liam())).isEqualTo(new UnreadTotals(3, 2));
        assertThat(scene.team().unread().breakdown(KILLARNEY, scene.liam()))
                .extracting(StaffConversation::id)
                .containsExactly(group, pair);
    }
}
