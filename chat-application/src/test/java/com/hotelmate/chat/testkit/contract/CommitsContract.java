package com.hotelmate.chat.testkit.contract;

import static com.hotelmate.chat.testkit.contract.Scribe.CIARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.log.Commits;
import com.hotelmate.chat.application.port.log.Commits.Commit;
import com.hotelmate.chat.application.port.log.Commits.Subscription;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.testkit.Crowd;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link Commits} must do. */
public interface CommitsContract extends StorageContract {

    @Test
    default void tellsEveryListenerWhatWasCommitted() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        List<Commit> one = new CopyOnWriteArrayList<>();
        List<Commit> other = new CopyOnWriteArrayList<>();
        try (Subscription first = storage().commits().subscribe(one::add);
                Subscription second = storage().commits().subscribe(other::add)) {
            assertThat(first).isNotSameAs(second);

            scribe().guestWrites(conversation, "Hello");
            GuestMessage unused = scribe().work(conversation, Loading.NOTHING, (locked, chat) -> {
                chat.join(CIARA);
                chat.takeOver(CIARA);
                return chat.write(Scribe.guest(conversation), "Good morning", Optional.empty(), Optional.empty());
            });

            Commit sent = new Commit(KILLARNEY, conversation.id(), 1, 1);
            Commit answered = new Commit(KILLARNEY, conversation.id(), 2, 4);
            await().untilAsserted(() -> assertThat(one).containsExactly(sent, answered));
            await().untilAsserted(() -> assertThat(other).containsExactly(sent, answered));
        }
    }

    @Test
    default void tellsNothingOfWhatDidNotHappen() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        List<Commit> told = new CopyOnWriteArrayList<>();
        try (Subscription subscription = storage().commits().subscribe(told::add)) {
            assertThat(subscription).isNotNull();

            assertThat(scribe().reads(conversation, Side.STAFF)).isEmpty();
            assertThatThrownBy(() -> scribe().work(conversation, Loading.NOTHING, (locked, chat) -> {
                        chat.join(CIARA);
                        throw new IllegalStateException("Changed my mind");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            scribe().guestWrites(conversation, "Hello");

            await().untilAsserted(() -> assertThat(told).isNotEmpty());
            assertThat(told).containsExactly(new Commit(KILLARNEY, conversation.id(), 1, 1));
        }
    }

    @Test
    default void tellsNobodyWhoCeasedToListen() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        List<Commit> told = new CopyOnWriteArrayList<>();
        List<Commit> stillTold = new CopyOnWriteArrayList<>();
        try (Subscription stays = storage().commits().subscribe(stillTold::add)) {
            Subscription goes = storage().commits().subscribe(told::add);
            assertThat(goes).isNotSameAs(stays);
            goes.close();

            scribe().guestWrites(conversation, "Hello");

            await().untilAsserted(() -> assertThat(stillTold).hasSize(1));
            assertThat(told).isEmpty();
        }
    }

    @Test
    default void letsTheListenerReadWhatItIsToldOf() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        List<Long> read = new CopyOnWriteArrayList<>();
        try (Subscription subscription = storage()
                .commits()
                .subscribe(commit -> read.add(storage()
                        .changes()
                        .read(commit.hotel(), commit.conversation(), 0, 10)
                        .orElseThrow()
                        .lastSeq()))) {
            assertThat(subscription).isNotNull();

            scribe().guestWrites(conversation, "Hello");

            await().untilAsserted(() -> assertThat(read).containsExactly(1L));
        }
    }

    @Test
    default void tellsTheCommitsOfAConversationInOrder() {
        List<GuestConversation> conversations =
                List.of(scribe().open(KILLARNEY, "BK-1"), scribe().open(DUBLIN, "BK-1"));
        List<Commit> told = new CopyOnWriteArrayList<>();
        try (Subscription subscription = storage().commits().subscribe(told::add)) {
            assertThat(subscription).isNotNull();

            Crowd.each(8, person -> {
                for (int i = 0; i < 25; i++) {
                    scribe().guestWrites(conversations.get(i % 2), "Hello");
                }
            });

            await().untilAsserted(() -> assertThat(told).hasSize(200));
        }
        for (GuestConversation conversation : conversations) {
            List<Commit> ofIt = told.stream()
                    .filter(commit -> commit.conversation().equals(conversation.id()))
                    .toList();
            assertThat(ofIt).extracting(Commit::hotel).containsOnly(conversation.hotel());
            long expected = 1;
            for (Commit commit : ofIt) {
                assertThat(commit.firstSeq()).isEqualTo(expected);
                expected = commit.lastSeq() + 1;
            }
            assertThat(expected - 1).isEqualTo(scribe().now(conversation).lastSeq());
        }
    }
}
