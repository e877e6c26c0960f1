package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.application.port.staffchat.StaffConversationSummary;
import com.hotelmate.chat.application.port.staffchat.StaffMessagePage;
import com.hotelmate.chat.application.port.staffchat.StaffMessageQuery;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.Member;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffChange;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffRevision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * One staff conversation with its messages and changes. Everything but the lock, {@link #conversation()} and {@link #find}
 * may be used only while holding the lock.
 */
final class StaffShelf implements LoggedShelf {

    private final ReentrantLock lock = new ReentrantLock();
    private final NavigableMap<Long, StaffMessage> messages = new ConcurrentSkipListMap<>();
    private final Map<StaffId, NavigableMap<Long, StaffMessage>> waiting = new HashMap<>();
    private final Map<MessageId, List<FormerText>> formerTexts = new HashMap<>();
    private final KeptChanges<StaffChange> changes = new KeptChanges<>(StaffChange::seq, StaffChange::at);
    private volatile StaffConversation conversation;

    /** A conversation that is about to begin. */
    StaffShelf(StaffConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public ReentrantLock lock() {
        return lock;
    }

    /** The conversation as last stored; may be read without the lock. */
    StaffConversation conversation() {
        return conversation;
    }

    void apply(StaffRevision revision) {
        for (StaffMessage message : revision.messages()) {
            messages.put(message.id().value(), message);
            for (Member member : revision.conversation().members()) {
                if (message.isUnreadBy(member.id())) {
                    waitingFor(member.id()).put(message.id().value(), message);
                } else {
                    waitingFor(member.id()).remove(message.id().value());
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

    Optional<QuotedStaffMessage> find(MessageId id) {
        return Optional.ofNullable(messages.get(id.value())).map(this::quoted);
    }

    /** Those that are there, in order of id. */
    List<StaffMessage> among(Collection<MessageId> ids) {
        return ids.stream()
                .distinct()
                .sorted(Comparator.comparingLong(MessageId::value))
                .flatMap(id -> Stream.ofNullable(messages.get(id.value())))
                .toList();
    }

    List<StaffMessage> unreadBy(StaffId reader) {
        return List.copyOf(waitingFor(reader).values());
    }

    StaffConversationSummary summary() {
        return new StaffConversationSummary(
                conversation, Optional.ofNullable(messages.lastEntry()).map(Map.Entry::getValue));
    }

    List<FormerText> formerTexts(MessageId id) {
        return List.copyOf(formerTexts.getOrDefault(id, List.of()));
    }

    StaffMessagePage page(StaffMessageQuery query) {
        NavigableMap<Long, StaffMessage> range = query.after().isPresent()
                ? messages.tailMap(query.after().orElseThrow(), false)
                : messages.headMap(query.before().orElse(Long.MAX_VALUE), false).descendingMap();
        List<QuotedStaffMessage> found = range.values().stream()
                .filter(message -> query.includeDeleted() || !message.isDeleted())
                .limit(query.limit() + 1L)
                .map(this::quoted)
                .toList();
        List<QuotedStaffMessage> page = found.stream()
                .limit(query.limit())
                .sorted(Comparator.comparing(quoted -> quoted.message().id().value()))
                .toList();
        return new StaffMessagePage(page, found.size() > query.limit(), conversation.lastSeq());
    }

    @Override
    public ChangePage changes(long after, int limit) {
        return changes.page(after, limit, conversation.lastSeq(), this::logged);
    }

    @Override
    public void forget(Instant before, int keep) {
        changes.forget(before, keep);
    }

    private NavigableMap<Long, StaffMessage> waitingFor(StaffId reader) {
        return waiting.computeIfAbsent(reader, id -> new TreeMap<>());
    }

    private void erase(MessageId id) {
        messages.remove(id.value());
        waiting.values().forEach(ofReader -> ofReader.remove(id.value()));
        formerTexts.remove(id);
    }

    private LoggedStaffChange logged(StaffChange change) {
        Optional<QuotedStaffMessage> message = conversation.isDeleted()
                ? Optional.empty()
                : change.fact().about().flatMap(this::find);
        return new LoggedStaffChange(change, conversation, message);
    }

    private QuotedStaffMessage quoted(StaffMessage message) {
        return new QuotedStaffMessage(message, message.replyTo().map(target -> messages.get(target.value())));
    }
}
