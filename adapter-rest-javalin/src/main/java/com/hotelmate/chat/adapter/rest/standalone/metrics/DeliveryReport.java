package com.hotelmate.chat.adapter.rest.standalone.metrics;

import com.hotelmate.chat.application.delivery.DeliveryListener;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.routing.Dialect;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts how delivery goes, and logs what goes wrong with it. Thread-safe. */
public final class DeliveryReport implements DeliveryListener {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryReport.class);

    private final MeterRegistry registry;

    /** Counts in that registry, what becomes of pushes from zero on, or Prometheus would not see the first of them. */
    public DeliveryReport(MeterRegistry registry) {
        this.registry = registry;
        Stream.of(PushOutcome.Result.values()).forEach(this::pushes);
    }

    @Override
    public void delivered(String sink, long changes) {
        count(sink, "delivered", changes);
    }

    @Override
    public void failed(String sink, HotelSlug hotel, ConversationId conversation, String reason) {
        count(sink, "failed", 1);
        LOG.warn(
                "Delivery to {} failed and is tried again: {}, conversation {}, {}", sink, hotel, conversation, reason);
    }

    @Override
    public void buried(String sink, HotelSlug hotel, ConversationId conversation, long seq, String reason) {
        count(sink, "refused", 1);
        LOG.error("{} refused change {} of conversation {} of {} for good: {}", sink, seq, conversation, hotel, reason);
    }

    @Override
    public void pushed(PushOutcome outcome) {
        pushes(outcome.result()).increment();
    }

    @Override
    public void pushRefused(String sink, HotelSlug hotel, ConversationId conversation, long seq, String reason) {
        LOG.warn(
                "{} refused a push of change {} of conversation {} of {} for good: {}",
                sink,
                seq,
                conversation,
                hotel,
                reason);
    }

    @Override
    public void interrupted(String sink, String reason) {
        count(sink, "interrupted", 1);
        LOG.warn("Work for {} was interrupted and is tried again: {}", sink, reason);
    }

    @Override
    public void deprecated(Dialect dialect, long signals) {
        registry.counter("hotelchat.deprecated.signals", "dialect", dialect.wireName())
                .increment((double) signals);
    }

    private Counter pushes(PushOutcome.Result result) {
        return registry.counter("hotelchat.push", "result", result.wireName());
    }

    private void count(String sink, String result, long changes) {
        registry.counter("hotelchat.publish", "sink", sink, "result", result).increment((double) changes);
    }
}
