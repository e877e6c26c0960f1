package com.hotelmate.chat.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.hotelmate.chat.adapter.pusher.stub.Call;
import com.hotelmate.chat.adapter.pusher.stub.Reply;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Those who listen at a realtime service: they hear whatever it was given and did not refuse, also if its answer was lost
 * on the way, and therefore some of it twice. Thread-safe.
 */
final class Listeners implements Function<Call, Reply> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int REFUSALS = 400;
    private static final Reply TAKEN = Reply.status(200);

    /**
     * An event on a channel.
     *
     * @param nanos when it was heard, on the clock of {@link System#nanoTime}
     * @param answered whether the service said so to whom it got it from
     */
    record Heard(String channel, String name, JsonNode data, long nanos, boolean answered) {

        /** What an envelope holds, or the whole of a flat event. */
        JsonNode payload() {
            return data.has("payload") ? data.path("payload") : data;
        }

        long conversation() {
            return payload().path("conversation_id").asLong();
        }

        long seq() {
            return payload().path("seq").asLong();
        }

        String eventId() {
            return payload().path("event_id").asText();
        }

        String text() {
            return payload().path("message").asText();
        }

        /** Whether it announces the change of its number, and does not merely go with it. */
        boolean announces() {
            return !payload().path("notice").asBoolean();
        }

        /** Two of the same are repetitions. */
        String what() {
            return String.join(
                    " ",
                    channel,
                    name,
                    data.path("type").asText(),
                    Long.toString(conversation()),
                    Long.toString(seq()));
        }
    }

    /** As it came; there is no time to look into it before all is over. */
    private record Raw(Call.Event event, long nanos, boolean answered) {

        Heard parsed() {
            return new Heard(event.channel(), event.name(), parse(event.data()), nanos, answered);
        }
    }

    private final List<Raw> heard = new ArrayList<>();
    private Function<Call, Reply> service = call -> TAKEN;

    /** How the service answers from now on. */
    synchronized void hearOf(Function<Call, Reply> answer) {
        service = answer;
    }

    @Override
    public synchronized Reply apply(Call call) {
        Reply reply = service.apply(call);
        if (reply.status() < REFUSALS) {
            long now = System.nanoTime();
            boolean answered = reply.equals(TAKEN);
            call.events().forEach(event -> heard.add(new Raw(event, now, answered)));
        }
        return reply;
    }

    /** Everything so far, in order. */
    List<Heard> heard() {
        return copy().stream().map(Raw::parsed).toList();
    }

    private synchronized List<Raw> copy() {
        return List.copyOf(heard);
    }

    /** The numbers that were announced on each channel, by conversation, as they came. */
    Map<String, Map<Long, List<Long>>> announced() {
        return announced(event -> true);
    }

    private Map<String, Map<Long, List<Long>>> announced(Predicate<Heard> which) {
        Map<String, Map<Long, List<Long>>> announced = new TreeMap<>();
        heard().stream()
                .filter(Heard::announces)
                .filter(which)
                .forEach(event -> announced
                        .computeIfAbsent(event.channel(), channel -> new TreeMap<>())
                        .computeIfAbsent(event.conversation(), conversation -> new ArrayList<>())
                        .add(event.seq()));
        return announced;
    }

    /**
     * What is missing or out of order on the channels where each conversation is heard: of all that is heard, and of that
     * alone which the service answered for, since it may as well have lost what it did not answer for.
     */
    Set<String> violations(Map<Long, Long> lastSeqs) {
        Set<String> violations = new LinkedHashSet<>();
        for (var announced : List.of(announced(), announced(Heard::answered))) {
            announced.forEach((channel, published) -> {
                Map<Long, Long> expected = new TreeMap<>(lastSeqs);
                expected.keySet().retainAll(published.keySet());
                Publication.violations(published, expected)
                        .forEach(violation -> violations.add(channel + ": " + violation));
            });
        }
        return violations;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(json, broken);
        }
    }
}
