package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.guestchat.ConversationSummary;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.MessagePage;
import com.hotelmate.chat.application.port.guestchat.MessageQuery;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Revision;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One conversation with its messages and changes. Everything but the lock, {@link #conversation()} and {@link #find} may be
 * used only while holding the lock.
 */
final class GuestShelf implements LoggedShelf {

    private final ReentrantLock lock = new ReentrantLock();
    private final NavigableMap<Long, GuestMessage> messages = new ConcurrentSkipListMap<>();
    private final NavigableMap<Long, GuestMessage> unreadByStaff = new TreeMap<>();
    private final NavigableMap<Long, GuestMessage> unreadByGuest = new TreeMap<>();
    private final Map<MessageId, List<FormerText>> formerTexts = new HashMap<>();
    private final KeptChanges<GuestChange> changes = new KeptChanges<>(GuestChange::seq, GuestChange::at);
    private volatile GuestConversation conversation;

    GuestShelf(GuestConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public ReentrantLock lock() {
        return lock;
    }

    /** The conversation as last stored; may be read without the lock. */
    GuestConversation conversation() {
        return conversation;
    }

    void apply(Revision revision) {
        for (GuestMessage message : revision.messages()) {
            messages.put(message.id().value(), message);
            for (Side side : Side.values()) {
                if (message.isUnreadBy(side)) {
                    waitingFor(side).put(message.id().value(), message);
                } else {
                    waitingFor(side).remove(message.id().value());
                }
            }
        }
        for (FormerText former : revision.formerTexts()) {
            formerTexts
                    .computeIfAbsent(former.message(), id -> new ArrayList<>())
                    .add(former);
        }
        revision.erased().ifPresent(this::erase);
        changes.add(revision.changes());
        conversation = revision.conversation();
    }

    Optional<QuotedMessage> find(MessageId id) {
        return Optional.ofNullable(messages.get(id.value())).map(this::quoted);
    }

    ConversationSummary summary() {
        return new ConversationSummary(
                conversation, Optional.ofNullable(messages.lastEntry()).map(Map.Entry::getValue));
    }

    List<FormerText> formerTexts(MessageId id) {
        return List.copyOf(formerTexts.getOrDefault(id, List.of()));
    }

    List<GuestMessage> unreadBy(Side side) {
        return List.copyOf(waitingFor(side).values());
    }

    List<QuotedMessage> missed(Loading.Missed missed) {
        List<GuestMessage> newestFirst = new ArrayList<>();
        for (GuestMessage message : messages.descendingMap().values()) {
            if (message.createdSeq() <= missed.afterSeq()) {
                break;
            }
            newestFirst.add(message);
        }
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(message -> !message.isDeleted()
                        && message.author()
                                .staff()
                                .filter(writer -> !writer.id().equals(missed.by()))
                                .isPresent())
                .limit(missed.atMost())
                .map(this::quoted)
                .toList();
    }

    MessagePage page(MessageQuery query) {
        long lastSeq = query.untilEnd() ? conversation.lastSeqForGuest() : conversation.lastSeq();
        boolean forward = query.after().isPresent();
        NavigableMap<Long, GuestMessage> range = forward
                ? messages.tailMap(query.after().orElseThrow(), false)
                : messages.headMap(query.before().orElse(Long.MAX_VALUE), false).descendingMap();
        List<QuotedMessage> found = range.values().stream()
                .filter(message -> query.includeDeleted() || !message.isDeleted())
                .filter(message -> message.createdSeq() <= lastSeq)
                .limit(query.limit() + 1L)
                .map(this::quoted)
                .toList();
        boolean hasMore = found.size() > query.limit();
        List<QuotedMessage> page = found.stream()
                .limit(query.limit())
                .sorted(Comparator.comparing(quoted -> quoted.message().id().value()))
                .toList();
        return new MessagePage(conversation, page, hasMore, lastSeq);
    }

    @Override
    public ChangePage changes(long after, int limit) {
        return changes.page(after, limit, conversation.lastSeq(), this::logged);
    }

    @Override
    public void forget(Instant before, int keep) {
        changes.forget(before, keep);
    }

    private NavigableMap<Long, GuestMessage> waitingFor(Side reader) {
        return reader == Side.STAFF ? unreadByStaff : unreadByGuest;
    }

    private void erase(MessageId id) {
        messages.remove(id.value());
        unreadByStaff.remove(id.value());
        unreadByGuest.remove(id.value());
        formerTexts.remove(id);
    }

    private LoggedGuestChange logged(GuestChange change) {
        return new LoggedGuestChange(change, change.fact().about().flatMap(this::find));
    }

    private QuotedMessage quoted(GuestMessage message) {
        return new QuotedMessage(message, message.replyTo().map(target -> messages.get(target.value())));
    }
}
