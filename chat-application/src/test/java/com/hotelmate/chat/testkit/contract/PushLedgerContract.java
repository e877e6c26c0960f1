package com.hotelmate.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.push.PushEntry;
import com.hotelmate.chat.application.port.push.PushLedger;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.testkit.Crowd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link PushLedger} must do. */
public interface PushLedgerContract extends StorageContract {

    /** The conversation of these tests. */
    ConversationId CONVERSATION = new ConversationId(3);

    /** The message of these tests. */
    MessageId MESSAGE = new MessageId(5);

    /** A staff member whose number is the same as that of the booking. */
    StaffId STAFF = new StaffId(7);

    /** A booking. */
    BookingId BOOKING = new BookingId("7");

    private PushLedger pushes() {
        return storage().pushes();
    }

    @Test
    default void isEmptyInAQuietHouse() {
        pushes().enter(KILLARNEY, List.of());

        assertThat(pushes().ofChange(KILLARNEY, CONVERSATION, 1)).isEmpty();
        assertThat(pushes().ofMessage(KILLARNEY, MESSAGE)).isEmpty();
    }

    @Test
    default void keepsWhatWasEntered() {
        List<PushEntry> entries = new ArrayList<>();
        for (PushOutcome outcome : PushOutcome.values()) {
            entries.add(entry(1, staff(KILLARNEY), entries.size() + 1L, outcome));
        }
        entries.add(entry(1, guest(KILLARNEY), 1, PushOutcome.SENT));
        entries.add(skipped(1, guest(KILLARNEY), PushOutcome.NO_DEVICE));

        pushes().enter(KILLARNEY, entries);

        assertThat(pushes().ofChange(KILLARNEY, CONVERSATION, 1)).containsExactlyInAnyOrderElementsOf(entries);
        assertThat(pushes().ofMessage(KILLARNEY, MESSAGE)).isEqualTo(entries);
    }

    @Test
    default void keepsTheFirstResult() {
        PushEntry sent = entry(1, guest(KILLARNEY), 1, PushOutcome.SENT);
        PushEntry skipped = skipped(1, staff(KILLARNEY), PushOutcome.OFF_DUTY);
        pushes().enter(KILLARNEY, List.of(sent, skipped));
        letPass(Duration.ofMinutes(1));

        PushEntry other = entry(1, guest(KILLARNEY), 2, PushOutcome.SENT);
        pushes().enter(
                        KILLARNEY,
                        List.of(
                                entry(1, guest(KILLARNEY), 1, PushOutcome.EXPIRED),
                                skipped(1, staff(KILLARNEY), PushOutcome.NO_DEVICE),
                                other,
                                entry(1, guest(KILLARNEY), 2, PushOutcome.REFUSED)));

        assertThat(pushes().ofMessage(KILLARNEY, MESSAGE)).containsExactly(sent, skipped, other);
    }

    @Test
    default void tellsWhoWasSkippedApartFromTheirDevices() {
        PushEntry skipped = skipped(1, staff(KILLARNEY), PushOutcome.NO_DEVICE);
        PushEntry sent = entry(1, staff(KILLARNEY), 1, PushOutcome.SENT);

        pushes().enter(KILLARNEY, List.of(skipped));
        pushes().enter(KILLARNEY, List.of(sent));

        assertThat(pushes().ofMessage(KILLARNEY, MESSAGE)).containsExactly(skipped, sent);
    }

    @Test
    default void findsWhatOneChangeLedTo() {
        PushEntry first = entry(1, guest(KILLARNEY), 1, PushOutcome.SENT);
        PushEntry second = entry(2, guest(KILLARNEY), 1, PushOutcome.SENT);
        PushEntry elsewhere = new PushEntry(
                new ConversationId(4),
                1,
                Optional.of(new MessageId(6)),
                guest(KILLARNEY),
                Optional.of(1L),
                PushOutcome.SENT,
                now());
        pushes().enter(KILLARNEY, List.of(first, second, elsewhere));

        assertThat(pushes().ofChange(KILLARNEY, CONVERSATION, 1)).containsExactly(first);
        assertThat(pushes().ofChange(KILLARNEY, CONVERSATION, 2)).containsExactly(second);
        assertThat(pushes().ofChange(KILLARNEY, elsewhere.conversation(), 1)).containsExactly(elsewhere);
        assertThat(pushes().ofChange(KILLARNEY, CONVERSATION, 3)).isEmpty();
    }

    @Test
    default void listsWhatAMessageLedToByChangeThenAsItWasEntered() {
        PushEntry edited = entry(2, guest(KILLARNEY), 1, PushOutcome.SENT);
        PushEntry last = entry(1, staff(KILLARNEY), 9, PushOutcome.SENT);
        PushEntry first = entry(1, staff(KILLARNEY), 1, PushOutcome.SENT);
        PushEntry between = entry(1, guest(KILLARNEY), 5, PushOutcome.SENT);
        PushEntry aboutNothing = new PushEntry(
                CONVERSATION, 3, Optional.empty(), guest(KILLARNEY), Optional.of(1L), PushOutcome.SENT, now());

        pushes().enter(KILLARNEY, List.of(edited, last, aboutNothing));
        pushes().enter(KILLARNEY, List.of(between, first));

        assertThat(pushes().ofMessage(KILLARNEY, MESSAGE)).containsExactly(last, between, first, edited);
        assertThat(pushes().ofChange(KILLARNEY, CONVERSATION, 3)).containsExactly(aboutNothing);
    }

    @Test
    default void hidesWhatOtherHotelsPushed() {
        PushEntry theirs = entry(1, guest(DUBLIN), 1, PushOutcome.SENT);
        PushEntry ours = entry(1, guest(KILLARNEY), 1, PushOutcome.REFUSED);

        pushes().enter(DUBLIN, List.of(theirs));
        assertThat(pushes().ofChange(KILLARNEY, CONVERSATION, 1)).isEmpty();
        assertThat(pushes().ofMessage(KILLARNEY, MESSAGE)).isEmpty();

        pushes().enter(KILLARNEY, List.of(ours));
        assertThat(pushes().ofMessage(KILLARNEY, MESSAGE)).containsExactly(ours);
        assertThat(pushes().ofMessage(DUBLIN, MESSAGE)).containsExactly(theirs);
    }

    @Test
    default void forgetsWhatIsOldInAllHotels() {
        pushes().enter(KILLARNEY, many(2500));
        pushes().enter(DUBLIN, List.of(entry(1, guest(DUBLIN), 1, PushOutcome.SENT)));
        letPass(Duration.ofDays(1));
        Instant yesterdayEnded = now();
        PushEntry kept = entry(2, guest(KILLARNEY), 1, PushOutcome.SENT);
        pushes().enter(KILLARNEY, List.of(kept));

        pushes().forget(yesterdayEnded);

        assertThat(pushes().ofMessage(KILLARNEY, MESSAGE)).containsExactly(kept);
        assertThat(pushes().ofMessage(DUBLIN, MESSAGE)).isEmpty();
    }

    @Test
    default void keepsOneResultThoughManyEnterTheSameAtOnce() {
        Crowd.each(8, person -> {
            List<PushEntry> shuffled = many(2000);
            Collections.shuffle(shuffled, new Random(person));
            pushes().enter(KILLARNEY, shuffled);
        });

        assertThat(pushes().ofMessage(KILLARNEY, MESSAGE)).containsExactlyInAnyOrderElementsOf(many(2000));
    }

    private List<PushEntry> many(int count) {
        return new ArrayList<>(LongStream.rangeClosed(1, count)
                .mapToObj(device -> entry(1, staff(KILLARNEY), device, PushOutcome.SENT))
                .toList());
    }

    private PushEntry entry(long seq, Recipient to, long device, PushOutcome outcome) {
        return new PushEntry(CONVERSATION, seq, Optional.of(MESSAGE), to, Optional.of(device), outcome, now());
    }

    private PushEntry skipped(long seq, Recipient to, PushOutcome outcome) {
        return new PushEntry(CONVERSATION, seq, Optional.of(MESSAGE), to, Optional.empty(), outcome, now());
    }

    private static Recipient staff(HotelSlug hotel) {
        return new Recipient.Staff(hotel, STAFF);
    }

    private static Recipient guest(HotelSlug hotel) {
        return new Recipient.Guest(hotel, BOOKING);
    }
}
