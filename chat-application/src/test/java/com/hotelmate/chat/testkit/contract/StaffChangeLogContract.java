package com.hotelmate.chat.testkit.contract;

import static com.hotelmate.chat.testkit.contract.StaffScribe.CIARA;
import static com.hotelmate.chat.testkit.contract.StaffScribe.LIAM;
import static com.hotelmate.chat.testkit.contract.StaffScribe.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.log.ChangeLog;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.application.port.log.Commits.Commit;
import com.hotelmate.chat.application.port.log.Commits.Subscription;
import com.hotelmate.chat.application.port.staffchat.StaffLoading;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.Reaction;
import com.hotelmate.chat.domain.staffchat.StaffChange;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffFact;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.testkit.Crowd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link ChangeLog} must do with the changes of staff conversations. */
public interface StaffChangeLogContract extends StorageContract {

    @Test
    default void readsNoStaffLogOfAnotherHotel() {
        StaffConversation theirs = staffScribe().among(DUBLIN, CIARA, LIAM);

        assertThat(storage().changes().read(KILLARNEY, theirs.id(), 0, 10)).isEmpty();
    }

    @Test
    default void keepsEveryFactOfAStaffConversation() {
        StaffConversation group = staffScribe().among(KILLARNEY, CIARA, LIAM, NORA);
        StaffMessage message = staffScribe().writes(group, CIARA, "Hello @liam");
        staffScribe().reads(group, LIAM);
        Reaction reaction = staffScribe().reacts(group, LIAM, message, Emoji.FIRE);
        staffScribe().edits(group, CIARA, message, "Hello @Nora Kelly");
        staffScribe().deletes(group, CIARA, message, DeletionMode.SOFT);
        staffScribe().leaves(group, LIAM);
        staffScribe().closes(group, NORA);

        List<StaffChange> log = log(group);
        StaffId ciara = CIARA.id();
        StaffId liam = LIAM.id();
        StaffId nora = NORA.id();
        assertThat(log).extracting(StaffChange::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(log).extracting(StaffChange::at).containsOnly(now());
        assertThat(log)
                .extracting(StaffChange::fact)
                .containsExactly(
                        new StaffFact.ConversationCreated(ciara),
                        new StaffFact.MessageCreated(message.id(), Optional.of(ciara), List.of(liam)),
                        new StaffFact.MessagesRead(liam, List.of(message.id())),
                        new StaffFact.ReactionChanged(message.id(), StaffFact.ReactionChanged.Action.ADDED, reaction),
                        new StaffFact.MessageEdited(message.id(), ciara, List.of(nora)),
                        new StaffFact.MessageDeleted(message.id(), false, ciara),
                        new StaffFact.MessageCreated(line(group), Optional.empty(), List.of()),
                        new StaffFact.ParticipantsChanged(liam, Optional.empty()),
                        new StaffFact.ConversationDeleted(nora));
        assertThat(log.get(1).unread())
                .containsExactly(new StaffChange.Unread(liam, 1), new StaffChange.Unread(nora, 1));
        assertThat(log.get(2).unread()).containsExactly(new StaffChange.Unread(liam, 0));
        assertThat(log.get(5).unread()).containsExactly(new StaffChange.Unread(nora, 0));
        assertThat(log.get(6).present()).containsExactly(ciara, liam, nora);
        assertThat(log.get(7).present()).containsExactly(ciara, nora);
        assertThat(log.get(8).present()).containsExactly(ciara, nora);
    }

    @Test
    default void keepsWhoWasRemovedAndWhichReactionWasTakenBack() {
        StaffConversation group = staffScribe().among(KILLARNEY, CIARA, LIAM, NORA);
        StaffMessage message = staffScribe().writes(group, CIARA, "Hello");
        Reaction first = staffScribe().reacts(group, LIAM, message, Emoji.FIRE);
        Reaction second = staffScribe().reacts(group, LIAM, message, Emoji.HEART);
        boolean unused = staffScribe().work(group, StaffLoading.message(message.id()), (locked, chat) -> {
            chat.takeBack(StaffScribe.found(locked), LIAM.id(), Emoji.HEART);
            chat.remove(LIAM, NORA.id());
            return true;
        });

        assertThat(log(group).subList(3, 5))
                .extracting(StaffChange::fact)
                .containsExactly(
                        new StaffFact.ReactionChanged(message.id(), StaffFact.ReactionChanged.Action.REPLACED, second),
                        new StaffFact.ReactionChanged(message.id(), StaffFact.ReactionChanged.Action.REMOVED, second));
        assertThat(log(group).get(6).fact())
                .isEqualTo(new StaffFact.ParticipantsChanged(LIAM.id(), Optional.of(NORA.id())));
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(staffScribe().now(message, KILLARNEY).reactions()).isEmpty();
    }

    @Test
    default void carriesTheStaffMessageAndTheConversationAsTheyAreNow() {
        StaffConversation pair = staffScribe().among(KILLARNEY, CIARA, LIAM);
        StaffMessage question = staffScribe().writes(pair, CIARA, "Hello?");
        StaffMessage answer = staffScribe().answers(pair, LIAM, question, "Hello");
        StaffMessage edited = staffScribe().edits(pair, LIAM, answer, "Hello!");

        List<LoggedStaffChange> log = logged(pair);
        assertThat(log)
                .extracting(LoggedStaffChange::in)
                .containsOnly(staffScribe().now(pair));
        assertThat(log.get(0).message()).isEmpty();
        assertThat(log.get(2).message()).contains(new QuotedStaffMessage(edited, Optional.of(question)));
        assertThat(log.get(3).message()).contains(new QuotedStaffMessage(edited, Optional.of(question)));

        staffScribe().deletes(pair, NORA, answer, DeletionMode.HARD);

        assertThat(logged(pair).get(2).message()).isEmpty();
        assertThat(logged(pair).get(4).message()).isEmpty();
    }

    @Test
    default void handsOutNoMessageOfADeletedConversation() {
        StaffConversation pair = staffScribe().among(KILLARNEY, CIARA, LIAM);
        staffScribe().writes(pair, CIARA, "Between you and me");
        staffScribe().closes(pair, CIARA);

        assertThat(logged(pair))
                .hasSize(3)
                .extracting(LoggedStaffChange::message)
                .containsOnly(Optional.empty());
    }

    @Test
    default void forgetsOldChangesOfStaffConversationsToo() {
        StaffConversation pair = staffScribe().among(KILLARNEY, CIARA, LIAM);
        staffScribe().writes(pair, CIARA, "Hello");
        letPass(Duration.ofDays(1));
        Instant yesterdayEnded = now();
        staffScribe().writes(pair, CIARA, "Good morning");

        storage().changes().forget(yesterdayEnded, 1);

        ChangePage page = storage().changes().read(KILLARNEY, pair.id(), 2, 10).orElseThrow();
        assertThat(page.oldestSeq()).isEqualTo(3);
        assertThat(page.changes()).hasSize(1);
    }

    @Test
    default void tellsOfCommitsOfStaffConversations() throws InterruptedException {
        Queue<Commit> heard = new ConcurrentLinkedQueue<>();
        CountDownLatch both = new CountDownLatch(2);
        Subscription subscription = storage().commits().subscribe(commit -> {
            heard.add(commit);
            both.countDown();
        });
        StaffConversation pair = staffScribe().among(KILLARNEY, CIARA, LIAM);
        staffScribe().writes(pair, CIARA, "Hello");
        assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
        subscription.close();

        assertThat(heard)
                .containsExactly(new Commit(KILLARNEY, pair.id(), 1, 1), new Commit(KILLARNEY, pair.id(), 2, 2));
    }

    @Test
    default void opensALaneForStaffConversationsToo() {
        storage().lanes().open(List.of("push"));
        StaffConversation pair = staffScribe().among(KILLARNEY, CIARA, LIAM);
        Crowd.each(4, person -> staffScribe().writes(pair, CIARA, "Hello"));

        assertThat(storage().lanes().claim("push", 10, Duration.ofSeconds(30)))
                .singleElement()
                .satisfies(lane -> {
                    assertThat(lane.conversation()).isEqualTo(pair.id());
                    assertThat(lane.sentSeq()).isZero();
                    assertThat(lane.headSeq()).isEqualTo(5);
                });
    }

    private MessageId line(StaffConversation group) {
        List<QuotedStaffMessage> all = staffScribe().all(group);
        return all.get(all.size() - 1).message().id();
    }

    private List<LoggedStaffChange> logged(StaffConversation of) {
        return storage().changes().read(of.hotel(), of.id(), 0, 1000).orElseThrow().changes().stream()
                .map(LoggedStaffChange.class::cast)
                .toList();
    }

    private List<StaffChange> log(StaffConversation of) {
        return logged(of).stream().map(LoggedStaffChange::change).toList();
    }
}
