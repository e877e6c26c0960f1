package com.hotelmate.chat.domain.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.fixture.AStay;
import com.hotelmate.chat.domain.fixture.GuestBook;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random conversations, the same in every run, of which the laws of the conversation are asked after each step. */
class InvariantsTest {

    private static final int STEPS = 150;
    private static final List<StaffSignature> STAFF = List.of(
            AStaffMember.receptionist("Ciara", 7).signature(),
            AStaffMember.receptionist("Liam", 8).signature(),
            AStaffMember.manager("Nora", 9).signature());

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdWhateverHappens(long seed) {
        Random random = new Random(seed);
        GuestBook book = GuestBook.of(
                random.nextBoolean()
                        ? AStay.inHouse().build()
                        : AStay.expected().build());

        for (int step = 0; step < STEPS; step++) {
            long before = book.conversation().lastSeq();
            act(book, random);
            numbersHaveNoGap(book);
            countersEqualARecount(book);
            changesAreAChain(book);
            theHandlerTakesPart(book);
            messagesKnowTheirChanges(book);
            versionsAreComplete(book);
            assertThat(book.conversation().lastSeq()).isGreaterThanOrEqualTo(before);
        }
        assertThat(new HashSet<>(book.story())).hasSizeGreaterThanOrEqualTo(5);
    }

    private static void act(GuestBook book, Random random) {
        StaffSignature staff = pick(STAFF, random);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> book.guestWrites("Guest's words " + random.nextInt(100));
            case 3, 4 -> book.staffWrites(staff, "Staff's words " + random.nextInt(100));
            case 5 -> book.guestReads();
            case 6 -> book.staffReads(staff);
            case 7 -> book.unit(chat -> chat.leave(staff));
            case 8 ->
                anyMessage(book, random)
                        .filter(message -> !message.isDeleted())
                        .ifPresent(message -> book.unit(chat -> chat.edit(message, "Edited " + random.nextInt(3))));
            case 9 -> delete(book, random, DeletionMode.SOFT, staff);
            case 10 -> delete(book, random, DeletionMode.HARD, staff);
            default -> followTheStay(book, random);
        }
    }

    private static void followTheStay(GuestBook book, Random random) {
        switch (random.nextInt(40)) {
            case 0 ->
                book.follow(
                        AStay.checkedOut(Instant.parse("2026-01-07T12:00:00Z")).build());
            case 1, 2, 3 -> book.follow(AStay.inHouse().withoutRoom().build());
            default ->
                book.follow(AStay.inHouse()
                        .inRoom(pick(List.of("101", "202"), random))
                        .build());
        }
    }

    private static void delete(GuestBook book, Random random, DeletionMode mode, StaffSignature staff) {
        anyMessage(book, random)
                .ifPresent(message -> book.unit(chat -> chat.delete(message, mode, new Author.Staff(staff))));
    }

    private static void numbersHaveNoGap(GuestBook book) {
        assertThat(book.changes())
                .extracting(GuestChange::seq)
                .isEqualTo(LongStream.rangeClosed(1, book.conversation().lastSeq())
                        .boxed()
                        .toList());
    }

    private static void countersEqualARecount(GuestBook book) {
        assertThat(book.conversation().unread())
                .isEqualTo(new Unread(unreadBy(Side.STAFF, book), unreadBy(Side.GUEST, book)));
    }

    private static int unreadBy(Side side, GuestBook book) {
        return (int) book.messages().stream()
                .filter(message -> !message.isDeleted() && message.readAt().isEmpty())
                .filter(message -> side == Side.STAFF
                        ? message.author() instanceof Author.Guest
                        : message.author() instanceof Author.Staff)
                .count();
    }

    private static void changesAreAChain(GuestBook book) {
        Unread known = Unread.NONE;
        for (GuestChange change : book.changes()) {
            assertThat(change.before()).isEqualTo(known);
            known = change.after();
        }
        assertThat(known).isEqualTo(book.conversation().unread());
    }

    private static void theHandlerTakesPart(GuestBook book) {
        Optional<Participation> handler = book.conversation().handler();
        handler.ifPresent(
                participation -> assertThat(book.conversation().present()).contains(participation));
        assertThat(lastAnnouncedHandler(book)).isEqualTo(handler.map(Participation::staff));
        assertThat(book.conversation().present())
                .extracting(participation -> participation.staff().id())
                .doesNotHaveDuplicates();
    }

    private static Optional<StaffSignature> lastAnnouncedHandler(GuestBook book) {
        Optional<StaffSignature> announced = Optional.empty();
        for (GuestChange change : book.changes()) {
            if (change.fact() instanceof GuestFact.HandlerChanged changed) {
                announced = changed.handler();
            }
        }
        return announced;
    }

    private static void messagesKnowTheirChanges(GuestBook book) {
        for (GuestMessage message : book.messages()) {
            assertThat(message.createdSeq())
                    .isBetween(1L, message.updatedSeq())
                    .isEqualTo(touching(book, message.id()).get(0));
            assertThat(message.updatedSeq())
                    .isLessThanOrEqualTo(book.conversation().lastSeq());
            List<Long> touching = touching(book, message.id());
            assertThat(message.updatedSeq()).isEqualTo(touching.get(touching.size() - 1));
        }
    }

    /** The numbers of the changes that are about the message or read it. */
    private static List<Long> touching(GuestBook book, MessageId id) {
        return book.changes().stream()
                .filter(change -> change.fact().about().filter(id::equals).isPresent()
                        || (change.fact() instanceof GuestFact.MessagesRead read
                                && read.messages().contains(id)))
                .map(GuestChange::seq)
                .toList();
    }

    private static void versionsAreComplete(GuestBook book) {
        for (GuestMessage message : book.messages()) {
            List<FormerText> former = book.formerTexts().stream()
                    .filter(text -> text.message().equals(message.id()))
                    .toList();
            assertThat(former).hasSize(message.editCount());
            Set<Integer> versions = new HashSet<>();
            former.forEach(text -> versions.add(text.version()));
            assertThat(versions).hasSize(message.editCount());
        }
    }

    private static Optional<GuestMessage> anyMessage(GuestBook book, Random random) {
        return book.messages().isEmpty() ? Optional.empty() : Optional.of(pick(book.messages(), random));
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
