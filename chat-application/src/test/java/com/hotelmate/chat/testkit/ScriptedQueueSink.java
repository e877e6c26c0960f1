package com.hotelmate.chat.testkit;

import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.delivery.QueueSink;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A service outside that takes everything, unless a script says what it does the next times. Thread-safe. */
public final class ScriptedQueueSink implements QueueSink {

    /** What was handed over at once. */
    public record Attempt(ConversationId conversation, List<Long> seqs) {}

    private final String name;
    private final Map<ConversationId, Deque<Function<List<LoggedChange>, Delivery>>> scripts = new HashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final Map<ConversationId, List<Long>> taken = new HashMap<>();
    private Duration pause = Duration.ZERO;
    private int pauses;

    public ScriptedQueueSink(String name) {
        this.name = name;
    }

    /** What it does next with changes of that conversation, after what was said before. */
    public synchronized void then(ConversationId conversation, Function<List<LoggedChange>, Delivery> step) {
        scripts.computeIfAbsent(conversation, id -> new ArrayDeque<>()).add(step);
    }

    /** Wants to be left alone from now on, until told otherwise. */
    public synchronized void rest(Duration time) {
        pause = time;
    }

    @Override
    public synchronized Duration pause() {
        pauses += pause.isZero() ? 0 : 1;
        return pause;
    }

    /** How often it was asked while it wanted to be left alone. */
    public synchronized int pauses() {
        return pauses;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Delivery deliver(List<LoggedChange> changes) {
        ConversationId conversation = changes.get(0).conversation();
        List<Long> seqs = changes.stream().map(LoggedChange::seq).toList();
        Delivery result = nextStep(conversation, seqs).apply(changes);
        remember(conversation, seqs, result);
        return result;
    }

    /** Everything that was handed over, whatever came of it. */
    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** The numbers of the changes of that conversation that it took, in the order it took them. */
    public synchronized List<Long> taken(ConversationId conversation) {
        return List.copyOf(taken.getOrDefault(conversation, List.of()));
    }

    private synchronized Function<List<LoggedChange>, Delivery> nextStep(ConversationId id, List<Long> seqs) {
        attempts.add(new Attempt(id, seqs));
        Deque<Function<List<LoggedChange>, Delivery>> script = scripts.get(id);
        return script == null || script.isEmpty() ? changes -> new Delivery.Done() : script.remove();
    }

    private synchronized void remember(ConversationId conversation, List<Long> seqs, Delivery result) {
        List<Long> all = taken.computeIfAbsent(conversation, id -> new ArrayList<>());
        if (result instanceof Delivery.Done) {
            all.addAll(seqs);
        } else if (result instanceof Delivery.Refused refused) {
            seqs.stream().filter(seq -> seq < refused.seq()).forEach(all::add);
        } else if (result instanceof Delivery.Partly partly) {
            seqs.stream().filter(seq -> seq <= partly.seq()).forEach(all::add);
        } else if (result instanceof Delivery.Held held) {
            seqs.stream().filter(seq -> seq <= held.upTo()).forEach(all::add);
        }
    }
}
