package com.hotelmate.chat.domain.routing.staffchat;

import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.fixture.StaffBook;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffSubmission;
import com.hotelmate.chat.domain.staffchat.UnreadTotals;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What can happen in a staff conversation of Ciara (7), Sean (8) and the manager Nora (9): the lines of the event table. */
enum StaffScenario {
    CONVERSATION_BEGINS,
    COLLEAGUE_WRITES,
    COLLEAGUE_MENTIONS,
    COLLEAGUE_ANSWERS,
    COLLEAGUE_FORWARDS,
    CHAT_WRITES,
    COLLEAGUE_EDITS,
    COLLEAGUE_MENTIONS_BY_EDITING,
    COLLEAGUE_DELETES_SOFTLY,
    MANAGER_DELETES_FOR_GOOD,
    COLLEAGUE_READS,
    COLLEAGUE_REACTS,
    COLLEAGUE_REACTS_OTHERWISE,
    COLLEAGUE_TAKES_REACTION_BACK,
    COLLEAGUE_LEAVES,
    COLLEAGUE_IS_SENT_AWAY,
    CONVERSATION_IS_DELETED;

    static final StaffMember CIARA = AStaffMember.receptionist("Ciara", 7)
            .department("front_office", "Front office")
            .pictured("https://img.example/ciara.png")
            .build();
    static final StaffMember SEAN = AStaffMember.named("Sean", 8).offDuty().build();
    static final StaffMember NORA = AStaffMember.manager("Nora", 9).build();
    static final Roster ROSTER = new Roster("Hotel Killarney", List.of(CIARA, SEAN, NORA));
    static final Map<StaffId, UnreadTotals> TOTALS =
            Map.of(SEAN.id(), new UnreadTotals(5, 2), NORA.id(), new UnreadTotals(3, 1));

    static final StaffProfile BY_CIARA = StaffProfile.of(CIARA);
    static final StaffProfile BY_SEAN = StaffProfile.of(SEAN);
    static final StaffProfile BY_NORA = StaffProfile.of(NORA);

    private static final String FIRST = "Room 101 needs towels.";
    private static final StaffSubmission SUBMISSION = new StaffSubmission.Written(
            new ClientMessageId(UUID.fromString("8f14e45f-ceea-467f-a0e6-1b2c3d4e5f60")),
            new ConversationId(123),
            FIRST,
            Optional.empty());

    /** The change as it is read back from the log, just after it happened. */
    LoggedStaffChange logged() {
        StaffBook book = book();
        if (this == CONVERSATION_BEGINS) {
            return book.newest();
        }
        if (this == CHAT_WRITES || this == COLLEAGUE_LEAVES) {
            book.unit(chat -> {
                chat.leave(BY_SEAN);
                return this;
            });
            return book.newest(this == CHAT_WRITES ? "message_created" : "participants_changed");
        }
        StaffMessage first = book.unit(chat -> chat.write(BY_CIARA, FIRST, Optional.empty(), Optional.of(SUBMISSION)));
        happensTo(first, book);
        return book.newest();
    }

    private void happensTo(StaffMessage first, StaffBook book) {
        MessageId id = first.id();
        switch (this) {
            case COLLEAGUE_MENTIONS -> book.writes(BY_CIARA, "@sean and @Nora Walsh, please.");
            case COLLEAGUE_ANSWERS ->
                book.unit(chat -> chat.write(BY_SEAN, "On my way.", Optional.of(id), Optional.empty()));
            case COLLEAGUE_FORWARDS -> book.unit(chat -> chat.forward(BY_SEAN, first, Optional.empty()));
            case COLLEAGUE_EDITS -> book.unit(chat -> chat.edit(first, BY_CIARA, "Room 102 needs towels."));
            case COLLEAGUE_MENTIONS_BY_EDITING ->
                book.unit(chat -> chat.edit(first, BY_CIARA, "@sean, room 101 needs towels."));
            case COLLEAGUE_DELETES_SOFTLY -> book.unit(chat -> chat.delete(first, DeletionMode.SOFT, BY_CIARA.id()));
            case MANAGER_DELETES_FOR_GOOD -> book.unit(chat -> chat.delete(first, DeletionMode.HARD, BY_NORA.id()));
            case COLLEAGUE_READS -> book.unit(chat -> chat.read(BY_NORA.id(), List.of(first)));
            case COLLEAGUE_REACTS -> book.unit(chat -> chat.react(first, BY_SEAN.id(), Emoji.THUMBS_UP));
            case COLLEAGUE_REACTS_OTHERWISE -> {
                book.unit(chat -> chat.react(first, BY_SEAN.id(), Emoji.THUMBS_UP));
                book.unit(chat -> chat.react(book.message(id), BY_SEAN.id(), Emoji.CHECK));
            }
            case COLLEAGUE_TAKES_REACTION_BACK -> {
                book.unit(chat -> chat.react(first, BY_SEAN.id(), Emoji.THUMBS_UP));
                book.unit(chat -> chat.takeBack(book.message(id), BY_SEAN.id(), Emoji.THUMBS_UP));
            }
            case COLLEAGUE_IS_SENT_AWAY ->
                book.unit(chat -> {
                    chat.remove(BY_SEAN, BY_NORA.id());
                    return this;
                });
            case CONVERSATION_IS_DELETED ->
                book.unit(chat -> {
                    chat.close(BY_NORA.id());
                    return this;
                });
            default -> {
                // the first message is what happens
            }
        }
    }

    static StaffBook book() {
        return StaffBook.of(Optional.of("Front desk"), BY_CIARA, BY_SEAN, BY_NORA);
    }

    static List<Signal> signals(Privacy privacy, Set<Dialect> dialects, LoggedStaffChange logged) {
        return new StaffChatRouting(privacy, dialects).signals(logged, () -> TOTALS, () -> ROSTER);
    }

    static List<Signal> inEveryDialect(LoggedStaffChange logged) {
        return signals(Privacy.PRIVATE, EnumSet.allOf(Dialect.class), logged);
    }

    static List<Signal> in(Dialect dialect, LoggedStaffChange logged) {
        return signals(Privacy.PRIVATE, EnumSet.of(dialect), logged);
    }
}
