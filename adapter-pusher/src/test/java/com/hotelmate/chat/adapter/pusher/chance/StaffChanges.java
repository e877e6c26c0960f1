package com.hotelmate.chat.adapter.pusher.chance;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.Member;
import com.hotelmate.chat.domain.staffchat.Origin;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.Reaction;
import com.hotelmate.chat.domain.staffchat.Receipt;
import com.hotelmate.chat.domain.staffchat.StaffAuthor;
import com.hotelmate.chat.domain.staffchat.StaffChange;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffFact;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffSubmission;
import com.hotelmate.chat.domain.staffchat.UnreadTotals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Changes of staff conversations. */
public final class StaffChanges {

    private static final int KINDS = 8;
    private static final int MOST_PEOPLE = 50;

    private final Chance chance;
    private List<Member> members = List.of();

    /** The same changes for the same seed. */
    public StaffChanges(long seed) {
        chance = new Chance(seed);
    }

    /** Who works in the hotel of the last change. */
    public Roster roster() {
        return new Roster(chance.name(), List.of());
    }

    /** What waits for whom after the last change. */
    public Map<StaffId, UnreadTotals> totals() {
        return ids().stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> new UnreadTotals(chance.upTo(99), chance.upTo(9)), (a, b) -> a));
    }

    /** The next change. */
    public LoggedStaffChange next() {
        members = chance.list(chance.oneIn(1000) ? MOST_PEOPLE : 2 + chance.upTo(2), n -> member(n + 1));
        HotelSlug hotel = new HotelSlug(chance.oneIn(10) ? "h".repeat(60) : "killarney");
        ConversationId id = new ConversationId(chance.id());
        StaffMessage message = message(id);
        StaffFact fact = fact(message);
        StaffChange change = new StaffChange(
                hotel,
                id,
                chance.id(),
                chance.time(),
                fact,
                ids(),
                chance.some(ids()).stream()
                        .map(person -> new StaffChange.Unread(person, chance.upTo(99)))
                        .toList());
        Optional<StaffMessage> target = chance.oneIn(3) ? Optional.of(message(id)) : Optional.empty();
        boolean isGone = fact.about().isEmpty() || chance.oneIn(10);
        return new LoggedStaffChange(
                change,
                conversation(id, hotel),
                isGone ? Optional.empty() : Optional.of(new QuotedStaffMessage(message, target)));
    }

    private StaffFact fact(StaffMessage message) {
        MessageId id = message.id();
        StaffId somebody = somebody();
        return switch (chance.upTo(KINDS)) {
            case 0 -> new StaffFact.ConversationCreated(somebody);
            case 1, 2 -> new StaffFact.MessageCreated(id, message.author().person(), chance.some(ids()));
            case 3 -> new StaffFact.MessageEdited(id, somebody, chance.some(ids()));
            case 4 -> new StaffFact.MessageDeleted(id, chance.oneIn(2), somebody);
            case 5 ->
                new StaffFact.MessagesRead(
                        somebody,
                        chance.list(
                                1 + (chance.oneIn(100) ? chance.upTo(2000) : chance.upTo(5)),
                                n -> new MessageId(chance.id())));
            case 6 ->
                new StaffFact.ReactionChanged(
                        id, chance.oneOf(List.of(StaffFact.ReactionChanged.Action.values())), reaction(somebody));
            case 7 -> new StaffFact.ParticipantsChanged(somebody, chance.maybe(this::somebody));
            default -> new StaffFact.ConversationDeleted(somebody);
        };
    }

    private StaffMessage message(ConversationId conversation) {
        String text = chance.text();
        return new StaffMessage(
                new MessageId(chance.id()),
                conversation,
                chance.oneIn(5)
                        ? new StaffAuthor.Chat()
                        : new StaffAuthor.Colleague(chance.oneOf(members).profile()),
                text,
                chance.maybe(() -> new MessageId(chance.id())),
                chance.oneIn(5)
                        ? Optional.of(new Origin(new MessageId(chance.id()), chance.name(), chance.time()))
                        : Optional.empty(),
                chance.some(ids()),
                chance.some(ids()).stream().map(this::reaction).toList(),
                chance.some(ids()).stream()
                        .map(reader -> new Receipt(reader, chance.time()))
                        .toList(),
                chance.maybe(() -> new StaffSubmission.Written(
                        new ClientMessageId(new UUID(chance.id(), chance.id())), conversation, text, Optional.empty())),
                chance.time(),
                chance.id(),
                chance.id(),
                chance.maybe(chance::time),
                chance.upTo(9),
                chance.oneIn(8) ? Optional.of(chance.time()) : Optional.empty());
    }

    private StaffConversation conversation(ConversationId id, HotelSlug hotel) {
        return new StaffConversation(
                id,
                hotel,
                members.size() > 2,
                chance.maybe(chance::name),
                somebody(),
                members,
                chance.time(),
                chance.time(),
                chance.id(),
                Optional.empty());
    }

    private Member member(int number) {
        StaffProfile profile = new StaffProfile(
                new StaffId(number * 7L),
                chance.name(),
                chance.name(),
                chance.name(),
                chance.maybe(chance::name),
                chance.maybe(chance::name),
                chance.maybe(chance::name),
                chance.oneIn(2));
        return new Member(
                profile,
                chance.time(),
                chance.oneIn(10) ? Optional.of(chance.time()) : Optional.empty(),
                chance.upTo(9));
    }

    private Reaction reaction(StaffId by) {
        return new Reaction(chance.id(), chance.oneOf(List.of(Emoji.values())), by, chance.time());
    }

    private List<StaffId> ids() {
        return members.stream().map(Member::id).toList();
    }

    private StaffId somebody() {
        return chance.oneOf(ids());
    }
}
