package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.staffchat.LockedStaffConversation;
import com.hotelmate.chat.application.port.staffchat.OpenedStaffConversation;
import com.hotelmate.chat.application.port.staffchat.StaffConversationPage;
import com.hotelmate.chat.application.port.staffchat.StaffConversationQuery;
import com.hotelmate.chat.application.port.staffchat.StaffConversationSummary;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.application.port.staffchat.StaffLoading;
import com.hotelmate.chat.application.port.staffchat.StaffMessagePage;
import com.hotelmate.chat.application.port.staffchat.StaffMessageQuery;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Circle;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffRevision;
import com.hotelmate.chat.domain.staffchat.UnreadTotals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the conversations of staff in memory. Thread-safe. */
final class InMemoryStaffChats implements StaffConversations, StaffMessages {

    private final Map<HotelSlug, StaffOfHotel> hotels = new ConcurrentHashMap<>();
    private final Sequences sequences;
    private final InMemoryCommits commits;

    InMemoryStaffChats(Sequences sequences, InMemoryCommits commits) {
        this.sequences = sequences;
        this.commits = commits;
    }

    @Override
    public OpenedStaffConversation open(
            HotelSlug slug, Circle circle, Function<ConversationId, StaffRevision> beginning) {
        StaffOfHotel hotel = hotels.computeIfAbsent(slug, key -> new StaffOfHotel());
        synchronized (hotel.circles()) {
            StaffShelf existing = hotel.circles().get(circle);
            if (existing != null) {
                return new OpenedStaffConversation(existing.conversation(), false);
            }
            StaffRevision revision = beginning.apply(sequences.nextConversation());
            StaffShelf begun = new StaffShelf(revision.conversation());
            // Locked before anybody can find it, or who finds it and wants the circles would wait for us, and we for
            // them.
            return begun.locked(() -> {
                hotel.conversations().put(revision.conversation().id(), begun);
                store(hotel, begun, revision);
                return new OpenedStaffConversation(begun.conversation(), true);
            });
        }
    }

    @Override
    public Optional<StaffConversation> find(HotelSlug hotel, ConversationId id) {
        return shelf(hotel, id).map(StaffShelf::conversation);
    }

    @Override
    public StaffConversationPage list(HotelSlug hotel, StaffConversationQuery query) {
        List<StaffConversation> all = of(hotel, query.of())
                .filter(conversation -> query.search()
                        .map(text -> matches(conversation, query.of(), text))
                        .orElse(true))
                .sorted(order(query.order()))
                .toList();
        List<StaffConversationSummary> page = all.stream()
                .skip(query.offset())
                .limit(query.limit())
                .flatMap(conversation -> shelf(hotel, conversation.id()).stream())
                .map(shelf -> shelf.locked(shelf::summary))
                .toList();
        return new StaffConversationPage(page, all.size());
    }

    @Override
    public List<StaffConversation> unread(HotelSlug hotel, StaffId staff) {
        return of(hotel, staff)
                .filter(conversation -> unread(conversation, staff) > 0)
                .sorted(Comparator.comparingInt((StaffConversation conversation) -> -unread(conversation, staff))
                        .thenComparingLong(conversation -> conversation.id().value()))
                .toList();
    }

    @Override
    public Map<StaffId, UnreadTotals> unreadTotals(HotelSlug hotel, Collection<StaffId> staff) {
        return staff.stream().distinct().collect(Collectors.toMap(person -> person, person -> totals(hotel, person)));
    }

    private UnreadTotals totals(HotelSlug hotel, StaffId staff) {
        List<StaffConversation> unread = unread(hotel, staff);
        int messages = unread.stream()
                .mapToInt(conversation -> unread(conversation, staff))
                .sum();
        return new UnreadTotals(messages, unread.size());
    }

    @Override
    public <T> Optional<T> change(
            HotelSlug hotel,
            ConversationId id,
            StaffLoading loading,
            Function<LockedStaffConversation, StaffOutcome<T>> decision) {
        return changeAll(hotel, List.of(id), loading, decision).stream().findFirst();
    }

    @Override
    public <T> List<T> changeAll(
            HotelSlug slug,
            Collection<ConversationId> ids,
            StaffLoading loading,
            Function<LockedStaffConversation, StaffOutcome<T>> decision) {
        List<StaffShelf> shelves = ids.stream()
                .distinct()
                .sorted(Comparator.comparingLong(ConversationId::value))
                .flatMap(id -> shelf(slug, id).stream())
                .toList();
        if (shelves.isEmpty()) {
            return List.of();
        }
        StaffOfHotel hotel = hotels.getOrDefault(slug, new StaffOfHotel());
        shelves.forEach(shelf -> shelf.lock().lock());
        try {
            return decide(hotel, shelves, loading, decision);
        } finally {
            shelves.forEach(shelf -> shelf.lock().unlock());
        }
    }

    private <T> List<T> decide(
            StaffOfHotel hotel,
            List<StaffShelf> shelves,
            StaffLoading loading,
            Function<LockedStaffConversation, StaffOutcome<T>> decision) {
        List<StaffOutcome<T>> outcomes;
        do {
            outcomes = new ArrayList<>();
            for (StaffShelf shelf : shelves) {
                outcomes.add(decision.apply(load(hotel, shelf, loading)));
            }
        } while (!hotel.submissions().reserve(written(outcomes)));
        for (int i = 0; i < shelves.size(); i++) {
            StaffShelf shelf = shelves.get(i);
            outcomes.get(i).revision().ifPresent(revision -> store(hotel, shelf, revision));
        }
        return outcomes.stream().map(StaffOutcome::answer).toList();
    }

    private static <T> List<StaffMessage> written(List<StaffOutcome<T>> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.revision().stream())
                .flatMap(revision -> revision.messages().stream())
                .toList();
    }

    @Override
    public Optional<QuotedStaffMessage> find(HotelSlug hotel, MessageId id) {
        return conversationOf(hotel, id)
                .flatMap(conversation -> shelf(hotel, conversation))
                .flatMap(shelf -> shelf.locked(() -> shelf.find(id)));
    }

    @Override
    public List<StaffMessage> among(HotelSlug hotel, ConversationId conversation, Collection<MessageId> ids) {
        return shelf(hotel, conversation)
                .map(shelf -> shelf.locked(() -> shelf.among(ids)))
                .orElse(List.of());
    }

    @Override
    public Optional<ConversationId> conversationOf(HotelSlug hotel, MessageId id) {
        return Optional.ofNullable(hotels.get(hotel))
                .map(ofHotel -> ofHotel.conversationOf().get(id));
    }

    @Override
    public Optional<StaffMessagePage> page(HotelSlug hotel, ConversationId conversation, StaffMessageQuery query) {
        return shelf(hotel, conversation).map(shelf -> shelf.locked(() -> shelf.page(query)));
    }

    @Override
    public List<FormerText> formerTexts(HotelSlug hotel, MessageId id) {
        return conversationOf(hotel, id)
                .flatMap(conversation -> shelf(hotel, conversation))
                .map(shelf -> shelf.locked(() -> shelf.formerTexts(id)))
                .orElse(List.of());
    }

    @Override
    public List<StaffMessage> submitted(HotelSlug hotel, StaffId sender, ClientMessageId id) {
        return Optional.ofNullable(hotels.get(hotel)).stream()
                .flatMap(ofHotel -> ofHotel.submissions().find(sender, id).stream())
                .flatMap(message -> find(hotel, message).stream())
                .map(QuotedStaffMessage::message)
                .sorted(Comparator.comparingLong(message -> message.id().value()))
                .toList();
    }

    Optional<StaffShelf> shelf(HotelSlug hotel, ConversationId id) {
        return Optional.ofNullable(hotels.get(hotel))
                .map(ofHotel -> ofHotel.conversations().get(id));
    }

    Stream<StaffShelf> shelves() {
        return hotels.values().stream().flatMap(ofHotel -> ofHotel.conversations().values().stream());
    }

    private LockedStaffConversation load(StaffOfHotel hotel, StaffShelf shelf, StaffLoading loading) {
        return new LockedStaffConversation(
                shelf.conversation(),
                loading.message().flatMap(shelf::find),
                loading.replyTarget().flatMap(shelf::find).map(QuotedStaffMessage::message),
                loading.repeated()
                        .flatMap(key -> hotel.submissions().find(key))
                        .flatMap(message -> findUnlocked(hotel, message)),
                loading.unreadBy().map(shelf::unreadBy).orElse(List.of()),
                shelf.among(loading.messages()),
                sequences::nextMessage);
    }

    /** The message may be in another conversation, whose lock must not be waited for while holding this one. */
    private static Optional<QuotedStaffMessage> findUnlocked(StaffOfHotel hotel, MessageId id) {
        return Optional.ofNullable(hotel.conversationOf().get(id))
                .map(conversation -> hotel.conversations().get(conversation))
                .flatMap(shelf -> shelf.find(id));
    }

    private void store(StaffOfHotel hotel, StaffShelf shelf, StaffRevision revision) {
        StaffConversation after = revision.conversation();
        revision.erased()
                .flatMap(shelf::find)
                .ifPresent(erased -> hotel.submissions().release(erased.message()));
        revision.messages().forEach(message -> hotel.conversationOf().put(message.id(), after.id()));
        closeCircle(hotel, shelf.conversation(), after);
        shelf.apply(revision);
        openCircle(hotel, shelf);
        if (!revision.changes().isEmpty()) {
            commits.committed(
                    after.hotel(), after.id(), revision.changes().get(0).seq(), after.lastSeq());
        }
    }

    private static void closeCircle(StaffOfHotel hotel, StaffConversation before, StaffConversation after) {
        if (after.circle().isEmpty()) {
            synchronized (hotel.circles()) {
                before.circle().ifPresent(circle -> hotel.circles().remove(circle));
            }
        }
    }

    private static void openCircle(StaffOfHotel hotel, StaffShelf shelf) {
        if (shelf.conversation().lastSeq() == 1) {
            shelf.conversation().circle().ifPresent(circle -> hotel.circles().put(circle, shelf));
        }
    }

    private Stream<StaffConversation> of(HotelSlug hotel, StaffId staff) {
        return Optional.ofNullable(hotels.get(hotel)).stream()
                .flatMap(ofHotel -> ofHotel.conversations().values().stream())
                .map(StaffShelf::conversation)
                .filter(conversation -> !conversation.isDeleted()
                        && conversation.participant(staff).isPresent());
    }

    private static int unread(StaffConversation conversation, StaffId staff) {
        return conversation.participant(staff).map(member -> member.unread()).orElse(0);
    }

    private static boolean matches(StaffConversation conversation, StaffId searching, String text) {
        Stream<String> names = conversation.present().stream()
                .filter(member -> !member.id().equals(searching))
                .map(member -> member.profile().fullName());
        return Stream.concat(conversation.title().stream(), names)
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    }

    private static Comparator<StaffConversation> order(StaffConversationQuery.Order order) {
        Comparator<StaffConversation> byUpdate = Comparator.comparing(StaffConversation::updatedAt);
        Comparator<StaffConversation> byCreation = Comparator.comparing(StaffConversation::createdAt);
        return switch (order) {
            case LAST_UPDATED_FIRST -> thenById(byUpdate).reversed();
            case LAST_UPDATED_LAST -> thenById(byUpdate);
            case NEWEST_FIRST -> thenById(byCreation).reversed();
            case OLDEST_FIRST -> thenById(byCreation);
        };
    }

    private static Comparator<StaffConversation> thenById(Comparator<StaffConversation> order) {
        return order.thenComparingLong(conversation -> conversation.id().value());
    }
}
