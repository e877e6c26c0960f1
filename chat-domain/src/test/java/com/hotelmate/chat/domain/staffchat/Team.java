package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** One staff conversation with all that its units of work yield, a minute apart, kept the way a store keeps it. */
final class Team {

    static final StaffProfile CIARA = profile(AStaffMember.receptionist("Ciara", 7));
    static final StaffProfile LIAM = profile(AStaffMember.receptionist("Liam", 8));
    static final StaffProfile NORA = profile(AStaffMember.manager("Nora", 9));
    static final StaffProfile SEAN = profile(AStaffMember.named("Sean", 10));

    private final SortedMap<Long, StaffMessage> messages = new TreeMap<>();
    private final List<StaffChange> changes = new ArrayList<>();
    private final List<FormerText> formerTexts = new ArrayList<>();
    private StaffConversation conversation;
    private Instant now = Instant.parse("2026-01-05T10:00:00Z");
    private long lastMessageId = 500;

    private Team(StaffRevision beginning) {
        this.conversation = beginning.conversation();
        keep(beginning);
    }

    /** A conversation that the first of them began. */
    static Team of(StaffProfile... people) {
        return new Team(StaffChat.begin(
                new ConversationId(123),
                new HotelSlug("killarney"),
                people[0].id(),
                List.of(people),
                Optional.of("Night shift"),
                Instant.parse("2026-01-05T10:00:00Z")));
    }

    static StaffProfile profile(AStaffMember member) {
        return StaffProfile.of(member.build());
    }

    <T> T unit(Function<StaffChat, T> work) {
        now = now.plus(Duration.ofMinutes(1));
        StaffChat chat = new StaffChat(conversation, now, () -> new MessageId(++lastMessageId));
        T result = work.apply(chat);
        chat.revision().ifPresent(this::keep);
        return result;
    }

    StaffMessage writes(StaffProfile author, String text) {
        return unit(chat -> chat.write(author, text, Optional.empty(), Optional.empty()));
    }

    List<StaffMessage> reads(StaffProfile reader) {
        return unit(chat -> chat.read(reader.id(), messages()));
    }

    Optional<StaffMessage> deletes(StaffProfile by, StaffMessage message, DeletionMode mode) {
        return unit(chat -> chat.delete(message(message.id()), mode, by.id()));
    }

    Reaction reacts(StaffProfile person, StaffMessage message, Emoji emoji) {
        return unit(chat -> chat.react(message(message.id()), person.id(), emoji));
    }

    void leaves(StaffProfile person) {
        boolean unused = unit(chat -> {
            chat.leave(person);
            return true;
        });
    }

    StaffConversation conversation() {
        return conversation;
    }

    int unreadOf(StaffProfile person) {
        return conversation.member(person.id()).orElseThrow().unread();
    }

    List<StaffMessage> messages() {
        return List.copyOf(messages.values());
    }

    StaffMessage message(MessageId id) {
        return Optional.ofNullable(messages.get(id.value())).orElseThrow();
    }

    List<StaffChange> changes() {
        return List.copyOf(changes);
    }

    StaffChange lastChange() {
        return changes.get(changes.size() - 1);
    }

    /** The types of all changes, oldest first. */
    List<String> story() {
        return changes.stream().map(change -> change.fact().type()).toList();
    }

    List<FormerText> formerTexts() {
        return List.copyOf(formerTexts);
    }

    Instant now() {
        return now;
    }

    static List<StaffId> ids(StaffProfile... people) {
        return List.of(people).stream().map(StaffProfile::id).toList();
    }

    private void keep(StaffRevision revision) {
        conversation = revision.conversation();
        changes.addAll(revision.changes());
        formerTexts.addAll(revision.formerTexts());
        revision.messages().forEach(message -> messages.put(message.id().value(), message));
        revision.erased().ifPresent(id -> messages.remove(id.value()));
    }
}
