package com.hotelmate.chat.testkit;

import com.hotelmate.chat.application.port.push.PushResult;
import com.hotelmate.chat.application.port.push.PushService;
import com.hotelmate.chat.domain.push.Push;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A push service that takes everything, unless a script says what becomes of a device. Thread-safe. */
public final class ScriptedPushService implements PushService {

    /** A notification that arrived on a device. */
    public record Arrived(String token, Push push) {}

    private final Map<String, Deque<PushResult>> script = new HashMap<>();
    private final List<Arrived> arrived = new ArrayList<>();
    private final List<String> tried = new ArrayList<>();
    private Duration pause = Duration.ZERO;
    private Runnable meanwhile = () -> {};

    /** What it says the next time to a push for that device, after what was said before. */
    public synchronized void answers(String token, PushResult result) {
        script.computeIfAbsent(token, key -> new ArrayDeque<>()).add(result);
    }

    /** Wants to be left alone from now on, until told otherwise. */
    public synchronized void rest(Duration time) {
        pause = time;
    }

    /** What happens while the next push is being sent. */
    public synchronized void meanwhile(Runnable something) {
        meanwhile = something;
    }

    @Override
    public String name() {
        return "push";
    }

    @Override
    public synchronized List<PushResult> send(List<Addressed> messages) {
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return messages.stream().map(this::send).toList();
    }

    @Override
    public synchronized Duration pause() {
        return pause;
    }

    /** What arrived so far, in order. */
    public synchronized List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    /** The devices that were tried so far, in order. */
    public synchronized List<String> tried() {
        return List.copyOf(tried);
    }

    private PushResult send(Addressed message) {
        String token = message.to().device().token();
        tried.add(token);
        Deque<PushResult> next = script.getOrDefault(token, new ArrayDeque<>());
        PushResult result = next.isEmpty() ? new PushResult.Sent() : next.remove();
        if (result instanceof PushResult.Sent) {
            arrived.add(new Arrived(token, message.push()));
        }
        return result;
    }
}
