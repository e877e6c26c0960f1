package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.Storage;
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
import com.hotelmate.chat.application.port.log.ChangeLog;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.application.port.log.Commits;
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
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps all conversations of a deployment in memory: one lock per conversation, nothing shared between hotels but the id
 * sequences. Thread-safe.
 */
public final class InMemoryStorage implements GuestConversations, GuestMessages, ChangeLog, Commits {

    private static final Comparator<GuestConversation> LAST_UPDATED_FIRST = Comparator.comparing(
                    GuestConversation::updatedAt)
            .thenComparing(conversation -> conversation.id().value())
            .reversed();

    private final Map<HotelSlug, HotelShelf> hotels = new ConcurrentHashMap<>();
    private final AtomicLong conversationIds = new AtomicLong();
    private final AtomicLong messageIds = new AtomicLong();
    private final List<Consumer<Commit>> listeners = new CopyOnWriteArrayList<>();
    private final InMemoryLanes lanes;

    private InMemoryStorage(InstantSource clock) {
        this.lanes = new InMemoryLanes(clock);
    }

    /** An empty store; the clock tells lanes when they are due. */
    public static Storage create(InstantSource clock) {
        InMemoryStorage store = new InMemoryStorage(clock);
        return new Storage(store, store, store, store.lanes, store);
    }

    @Override
    public Opened open(Stay stay, Instant now) {
        HotelShelf hotel = hotels.computeIfAbsent(stay.hotel(), slug -> new HotelShelf());
        AtomicBoolean created = new AtomicBoolean();
        ConversationShelf shelf = hotel.byBooking().computeIfAbsent(stay.booking(), booking -> {
            created.set(true);
            ConversationId id = new ConversationId(conversationIds.incrementAndGet());
            ConversationShelf made = new ConversationShelf(GuestConversation.opened(id, stay, now));
            hotel.conversations().put(id, made);
            return made;
        });
        return new Opened(shelf.conversation(), created.get());
    }

    @Override
    public Optional<GuestConversation> find(HotelSlug hotel, ConversationId id) {
        return shelf(hotel, id).map(ConversationShelf::conversation);
    }

    @Override
    public Optional<GuestConversation> ofBooking(HotelSlug hotel, BookingId booking) {
        return Optional.ofNullable(hotels.get(hotel))
                .map(shelves -> shelves.byBooking().get(booking))
                .map(ConversationShelf::conversation);
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
                .flatMap(conversation -> read(hotel, conversation.id(), ConversationShelf::summary).stream())
                .toList();
    }

    @Override
    public List<GuestConversation> unreadByStaff(HotelSlug hotel) {
        return sorted(hotel)
                .filter(conversation -> conversation.unread().byStaff() > 0)
                .toList();
    }

    @Override
    public <T> Optional<T> change(
            HotelSlug hotel, ConversationId id, Loading loading, Function<LockedConversation, Outcome<T>> decision) {
        HotelShelf shelves = hotels.get(hotel);
        ConversationShelf shelf =
                shelves == null ? null : shelves.conversations().get(id);
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

    @Override
    public Optional<ChangePage> read(HotelSlug hotel, ConversationId conversation, long after, int limit) {
        return read(hotel, conversation, shelf -> shelf.changes(after, limit));
    }

    @Override
    public void forget(Instant before, int keep) {
        for (HotelShelf shelves : hotels.values()) {
            for (ConversationShelf shelf : shelves.conversations().values()) {
                locked(shelf, () -> {
                    shelf.forget(before, keep);
                    return keep;
                });
            }
        }
    }

    @Override
    public Subscription subscribe(Consumer<Commit> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private LockedConversation load(HotelShelf shelves, ConversationShelf shelf, Loading loading) {
        Optional<QuotedMessage> repeated =
                loading.repeated().map(key -> shelves.submissions().get(key)).flatMap(id -> findUnlocked(shelves, id));
        return new LockedConversation(
                shelf.conversation(),
                loading.message().flatMap(shelf::find),
                loading.replyTarget().flatMap(shelf::find).map(QuotedMessage::message),
                repeated,
                loading.unreadBy().map(shelf::unreadBy).orElse(List.of()),
                loading.missed().map(shelf::missed).orElse(List.of()),
                () -> new MessageId(messageIds.incrementAndGet()));
    }

    /** The submission may be of another conversation, whose lock must not be waited for while holding this one. */
    private static Optional<QuotedMessage> findUnlocked(HotelShelf shelves, MessageId id) {
        return Optional.ofNullable(shelves.conversationOf().get(id))
                .map(conversation -> shelves.conversations().get(conversation))
                .flatMap(shelf -> shelf.find(id));
    }

    /** Takes the keys of new submissions; false if another conversation took one of them first. */
    private static boolean reserve(HotelShelf shelves, Revision revision) {
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

    /** Listeners are told under the lock, so that they hear of commits in the order of their numbers. */
    private void commit(HotelSlug hotel, HotelShelf shelves, ConversationShelf shelf, Revision revision) {
        ConversationId id = shelf.conversation().id();
        revision.erased()
                .flatMap(shelf::find)
                .flatMap(erased -> SubmissionKey.of(erased.message()))
                .ifPresent(key -> shelves.submissions().remove(key));
        revision.messages().forEach(message -> shelves.conversationOf().put(message.id(), id));
        shelf.apply(revision);
        if (!revision.changes().isEmpty()) {
            long first = revision.changes().get(0).seq();
            long last = revision.conversation().lastSeq();
            lanes.grow(hotel, id, first - 1, last);
            listeners.forEach(listener -> listener.accept(new Commit(hotel, id, first, last)));
        }
    }

    private Stream<GuestConversation> sorted(HotelSlug hotel) {
        return Optional.ofNullable(hotels.get(hotel)).stream()
                .flatMap(shelves -> shelves.conversations().values().stream())
                .map(ConversationShelf::conversation)
                .sorted(LAST_UPDATED_FIRST);
    }

    private static boolean isBehind(GuestConversation conversation, ConversationQuery.Position position) {
        int byTime = conversation.updatedAt().compareTo(position.updatedAt());
        return byTime < 0
                || (byTime == 0 && conversation.id().value() < position.id().value());
    }

    private Optional<ConversationShelf> shelf(HotelSlug hotel, ConversationId id) {
        return Optional.ofNullable(hotels.get(hotel))
                .map(shelves -> shelves.conversations().get(id));
    }

    private <T> Optional<T> read(HotelSlug hotel, ConversationId id, Function<ConversationShelf, T> reading) {
        return shelf(hotel, id).map(shelf -> locked(shelf, () -> reading.apply(shelf)));
    }

    private static <T> T locked(ConversationShelf shelf, Supplier<T> work) {
        shelf.lock().lock();
        try {
            return work.get();
        } finally {
            shelf.lock().unlock();
        }
    }
}
