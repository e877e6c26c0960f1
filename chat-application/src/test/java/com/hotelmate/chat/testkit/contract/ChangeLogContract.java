package com.hotelmate.chat.testkit.contract;

import static com.hotelmate.chat.testkit.contract.Scribe.CIARA;
import static com.hotelmate.chat.testkit.contract.Scribe.LIAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.log.ChangeLog;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.testkit.Crowd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link ChangeLog} must do. */
public interface ChangeLogContract extends StorageContract {

    private ChangeLog changes() {
        return storage().changes();
    }

    @Test
    default void hasNoLogOfAConversationThatTheHotelHasNot() {
        GuestConversation theirs = scribe().open(DUBLIN, "BK-1");
        scribe().guestWrites(theirs, "Hello");

        assertThat(changes().read(KILLARNEY, theirs.id(), 0, 10)).isEmpty();
        assertThat(changes().read(KILLARNEY, new ConversationId(theirs.id().value() + 1), 0, 10))
                .isEmpty();
    }

    @Test
    default void hasAnEmptyLogOfASilentConversation() {
        GuestConversation silent = scribe().open(KILLARNEY, "BK-1");

        assertThat(changes().read(KILLARNEY, silent.id(), 0, 10)).contains(new ChangePage(List.of(), 1, 0));
    }

    @Test
    default void numbersChangesFromOneWithoutAGap() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        Instant at = now();
        GuestMessage message = scribe().guestWrites(conversation, "Hello");
        scribe().edits(conversation, message, "Hello!");
        scribe().reads(conversation, Side.STAFF);
        scribe().deletes(conversation, message, DeletionMode.SOFT);

        List<GuestChange> log = log(conversation, 0, 10);
        assertThat(log).extracting(GuestChange::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(log)
                .extracting(change -> change.fact().type())
                .containsExactly("message_created", "message_edited", "messages_read", "message_deleted");
        assertThat(log).extracting(GuestChange::at).containsOnly(at);
        assertThat(log).extracting(GuestChange::booking).containsOnly(conversation.booking());
        assertThat(log.get(2).fact())
                .isEqualTo(new GuestFact.MessagesRead(Side.STAFF, List.of(message.id()), Optional.of(CIARA)));
        assertThat(log.get(2).before().byStaff()).isEqualTo(1);
        assertThat(log.get(2).after().byStaff()).isZero();
    }

    @Test
    default void tellsWhoHandedTheGuestOver() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        boolean handedOver = scribe().work(conversation, Loading.NOTHING, (locked, chat) -> {
            chat.join(CIARA);
            chat.join(LIAM);
            chat.takeOver(CIARA);
            return chat.handOver(LIAM, CIARA.id());
        });

        assertThat(handedOver).isTrue();
        assertThat(log(conversation, 2, 10))
                .extracting(GuestChange::fact)
                .containsExactly(
                        new GuestFact.HandlerChanged(Optional.of(CIARA)),
                        new GuestFact.HandlerChanged(Optional.of(LIAM), Optional.of(CIARA.id())));
    }

    @Test
    default void readsBehindANumberUpToALimit() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        write(conversation, 5);

        assertThat(seqs(conversation, 0, 2)).containsExactly(1L, 2L);
        assertThat(seqs(conversation, 2, 2)).containsExactly(3L, 4L);
        assertThat(seqs(conversation, 4, Integer.MAX_VALUE)).containsExactly(5L);
        assertThat(seqs(conversation, 5, 2)).isEmpty();
        assertThat(seqs(conversation, 99, 2)).isEmpty();
        assertThat(page(conversation, 3, 1).lastSeq()).isEqualTo(5);
        assertThat(page(conversation, 3, 1).oldestSeq()).isEqualTo(1);
    }

    @Test
    default void carriesTheMessageAsItIsNow() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        GuestMessage message = scribe().guestWrites(conversation, "Hello");
        GuestMessage edited = scribe().edits(conversation, message, "Hello!");

        assertThat(logged(conversation))
                .extracting(LoggedGuestChange::message)
                .containsOnly(Optional.of(new QuotedMessage(edited, Optional.empty())));

        scribe().deletes(conversation, message, DeletionMode.HARD);

        assertThat(logged(conversation))
                .hasSize(3)
                .extracting(LoggedGuestChange::message)
                .containsOnly(Optional.empty());
    }

    @Test
    default void forgetsWhatIsOldButNeverTheNewest() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        write(conversation, 4);
        letPass(Duration.ofDays(1));
        Instant yesterdayEnded = now();
        write(conversation, 2);

        changes().forget(yesterdayEnded, 3);
        assertThat(page(conversation, 0, 10).oldestSeq()).isEqualTo(4);
        assertThat(seqs(conversation, 0, 10)).containsExactly(4L, 5L, 6L);

        changes().forget(yesterdayEnded, 0);
        assertThat(seqs(conversation, 4, 10)).containsExactly(5L, 6L);
        assertThat(page(conversation, 4, 10).lastSeq()).isEqualTo(6);
    }

    @Test
    default void goesOnCountingWhenAllIsForgotten() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        write(conversation, 3);
        letPass(Duration.ofDays(1));

        changes().forget(now(), 0);

        assertThat(changes().read(KILLARNEY, conversation.id(), 3, 10)).contains(new ChangePage(List.of(), 4, 3));
        write(conversation, 1);
        assertThat(seqs(conversation, 3, 10)).containsExactly(4L);
        assertThat(page(conversation, 3, 10).oldestSeq()).isEqualTo(4);
    }

    @Test
    default void staysGaplessUnderManyWriters() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");

        Crowd.each(8, person -> write(conversation, 25));

        assertThat(seqs(conversation, 0, 1000))
                .isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(logged(conversation))
                .hasSize(200)
                .allSatisfy(logged -> assertThat(
                                logged.message().orElseThrow().message().createdSeq())
                        .isEqualTo(logged.seq()));
    }

    private void write(GuestConversation in, int messages) {
        for (int i = 0; i < messages; i++) {
            scribe().guestWrites(in, "Hello");
        }
    }

    private ChangePage page(GuestConversation of, long after, int limit) {
        return changes().read(of.hotel(), of.id(), after, limit).orElseThrow();
    }

    private List<GuestChange> log(GuestConversation of, long after, int limit) {
        return page(of, after, limit).changes().stream()
                .map(logged -> ((LoggedGuestChange) logged).change())
                .toList();
    }

    private List<LoggedGuestChange> logged(GuestConversation of) {
        return page(of, 0, 1000).changes().stream()
                .map(LoggedGuestChange.class::cast)
                .toList();
    }

    private List<Long> seqs(GuestConversation of, long after, int limit) {
        return page(of, after, limit).changes().stream().map(LoggedChange::seq).toList();
    }
}
