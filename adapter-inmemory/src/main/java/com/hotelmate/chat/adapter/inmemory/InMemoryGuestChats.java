package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.guestchat.ConversationChanges;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery;
import com.hotelmate.chat.application.port.guestchat.ConversationSummary;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.GuestMessages;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.LockedConversation;
import com.hotelmate.chat.application.port.guestchat.MessagePage;
import com.hotelmate.chat.application.port.guestchat.MessageQuery;
import com.hotelmate.chat.application.port.guestchat.Opened;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.application.port.guestchat.SubmissionKey;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Revision;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keeps the conversations of guests in memory. Thread-safe. */
final class InMemoryGuestChats implements GuestConversations, GuestMessages {

    private static final Comparator<GuestConversation> LAST_UPDATED_FIRST = Comparator.comparing(
                    GuestConversation::updatedAt)
            .thenComparing(conversation -> conversation.id().value())
            .reversed();

    private final Map<HotelSlug, GuestsOfHotel> hotels = new ConcurrentHashMap<>();
    private final Sequences sequences;
    private final InMemoryCommits commits;
    private final InMemoryVacatedRooms vacatedRooms;

    InMemoryGuestChats(Sequences sequences, InMemoryCommits commits, InMemoryVacatedRooms vacatedRooms) {
        this.sequences = sequences;
        this.commits = commits;
        this.vacatedRooms = vacatedRooms;
    }

    @Override
    public Opened open(Stay stay, Instant now) {
        GuestsOfHotel hotel = hotels.computeIfAbsent(stay.hotel(), slug -> new GuestsOfHotel());
        AtomicBoolean created = new AtomicBoolean();
        GuestShelf shelf = hotel.byBooking().computeIfAbsent(stay.booking(), booking -> {
            created.set(true);
            ConversationId id = sequences.nextConversation();
            GuestShelf made = new GuestShelf(GuestConversation.opened(id, stay, now));
            hotel.conversations().put(id, made);
            return made;
        });
        return new Opened(shelf.conversation(), created.get());
    }

    @Override
    public Optional<GuestConversation> find(HotelSlug hotel, ConversationId id) {
        return shelf(hotel, id).map(GuestShelf::conversation);
    }

    @Override
    public Optional<GuestConversation> ofBooking(HotelSlug hotel, BookingId booking) {
        return Optional.ofNullable(hotels.get(hotel))
                .map(shelves -> shelves.byBooking().get(booking))
                .map(GuestShelf::conversation);
    }

    @Override
    public Optional<ConversationId> idOf(HotelSlug hotel, BookingId booking) {
        return ofBooking(hotel, booking).map(GuestConversation::id);
    }

    @Override
    public Optional<ConversationSummary> summary(HotelSlug hotel, ConversationId id) {
        return read(hotel, id, GuestShelf::summary);
    }

    @Override
    public List<ConversationSummary> list(HotelSlug hotel, ConversationQuery query) {
        return sorted(hotel)
                .filter(conversation -> switch (query.state()) {
                    case ALL -> true;
                    case ENDED -> conversation.hasEnded();
                    case ACTIVE -> !conversation.hasEnded();
                })
                .filter(conversation -> query.after()
                        .map(position -> isBehind(conversation, position))
                        .orElse(true))
                .limit(query.limit())
                .flatMap(conversation -> read(hotel, conversation.id(), GuestShelf::summary).stream())
                .toList();
    }

    @Override
    public List<GuestConversation> unreadByStaff(HotelSlug hotel) {
        return sorted(hotel)
                .filter(conversation -> conversation.unread().byStaff() > 0)
                .toList();
    }

    @Override
    public Optional<ConversationChanges> changes(HotelSlug hotel, ConversationId id, long after, int limit) {
        return read(hotel, id, shelf -> new ConversationChanges(shelf.conversation(), shelf.changes(after, limit)));
    }

    @Override
    public <T> Optional<T> change(
            HotelSlug hotel, ConversationId id, Loading loading, Function<LockedConversation, Outcome<T>> decision) {
        GuestsOfHotel shelves = hotels.get(hotel);
        GuestShelf shelf = shelves == null ? null : shelves.conversations().get(id);
        if (shelves == null || shelf == null) {
            return Optional.empty();
        }
        ReentrantLock lock = shelf.lock();
        lock.lock();
        try {
            Outcome<T> outcome = decision.apply(load(shelves, shelf, loading));
            while (outcome.revision().isPresent()
                    && !reserve(shelves, outcome.revision().get())) {
                outcome = decision.apply(load(shelves, shelf, loading));
            }
            outcome.revision().ifPresent(revision -> commit(hotel, shelves, shelf, revision));
            return Optional.of(outcome.answer());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<QuotedMessage> find(HotelSlug hotel, MessageId id) {
        return conversationOf(hotel, id)
                .flatMap(conversation -> read(hotel, conversation, shelf -> shelf.find(id)))
                .flatMap(Function.identity());
    }

    @Override
    public Optional<ConversationId> conversationOf(HotelSlug hotel, MessageId id) {
        return Optional.ofNullable(hotels.get(hotel))
                .map(shelves -> shelves.conversationOf().get(id));
    }

    @Override
    public Optional<MessagePage> page(HotelSlug hotel, ConversationId conversation, MessageQuery query) {
        return read(hotel, conversation, shelf -> shelf.page(query));
    }

    @Override
    public List<FormerText> formerTexts(HotelSlug hotel, MessageId id) {
        return conversationOf(hotel, id)
                .flatMap(conversation -> read(hotel, conversation, shelf -> shelf.formerTexts(id)))
                .orElse(List.of());
    }

    private LockedConversation load(GuestsOfHotel shelves, GuestShelf shelf, Loading loading) {
        Optional<QuotedMessage> repeated =
                loading.repeated().map(key -> shelves.submissions().get(key)).flatMap(id -> findUnlocked(shelves, id));
        return new LockedConversation(
                shelf.conversation(),
                loading.message().flatMap(shelf::find),
                loading.replyTarget().flatMap(shelf::find).map(QuotedMessage::message),
                repeated,
                loading.unreadBy().map(shelf::unreadBy).orElse(List.of()),
                loading.missed().map(shelf::missed).orElse(List.of()),
                sequences::nextMessage);
    }

    /** The submission may be of another conversation, whose lock must not be waited for while holding this one. */
    private static Optional<QuotedMessage> findUnlocked(GuestsOfHotel shelves, MessageId id) {
        return Optional.ofNullable(shelves.conversationOf().get(id))
                .map(conversation -> shelves.conversations().get(conversation))
                .flatMap(shelf -> shelf.find(id));
    }

    /** Takes the keys of new submissions; false if another conversation took one of them first. */
    private static boolean reserve(GuestsOfHotel shelves, Revision revision) {
        for (GuestMessage message : revision.messages()) {
            Optional<SubmissionKey> key = SubmissionKey.of(message);
            if (key.isPresent()) {
                MessageId holder = shelves.submissions().putIfAbsent(key.get(), message.id());
                if (holder != null && !holder.equals(message.id())) {
                    return false;
                }
            }
        }
        return true;
    }

    private void commit(HotelSlug hotel, GuestsOfHotel shelves, GuestShelf shelf, Revision revision) {
        ConversationId id = shelf.conversation().id();
        revision.erased()
                .flatMap(shelf::find)
                .flatMap(erased -> SubmissionKey.of(erased.message()))
                .ifPresent(key -> shelves.submissions().remove(key));
        revision.messages().forEach(message -> shelves.conversationOf().put(message.id(), id));
        revision.changes().forEach(vacatedRooms::committing);
        shelf.apply(revision);
        if (!revision.changes().isEmpty()) {
            commits.committed(
                    hotel,
                    id,
                    revision.changes().get(0).seq(),
                    revision.conversation().lastSeq());
        }
    }

    private Stream<GuestConversation> sorted(HotelSlug hotel) {
        return Optional.ofNullable(hotels.get(hotel)).stream()
                .flatMap(shelves -> shelves.conversations().values().stream())
                .map(GuestShelf::conversation)
                .sorted(LAST_UPDATED_FIRST);
    }

    private static boolean isBehind(GuestConversation conversation, ConversationQuery.Position position) {
        int byTime = conversation.updatedAt().compareTo(position.updatedAt());
        return byTime < 0
                || (byTime == 0 && conversation.id().value() < position.id().value());
    }

    Stream<GuestShelf> shelves() {
        return hotels.values().stream().flatMap(shelves -> shelves.conversations().values().stream());
    }

    Optional<GuestShelf> shelf(HotelSlug hotel, ConversationId id) {
        return Optional.ofNullable(hotels.get(hotel))
                .map(shelves -> shelves.conversations().get(id));
    }

    private <T> Optional<T> read(HotelSlug hotel, ConversationId id, Function<GuestShelf, T> reading) {
        return shelf(hotel, id).map(shelf -> shelf.locked(() -> reading.apply(shelf)));
    }
}
