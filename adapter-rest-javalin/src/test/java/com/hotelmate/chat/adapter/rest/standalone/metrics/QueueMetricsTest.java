package com.hotelmate.chat.adapter.rest.standalone.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.StorageUnavailableException;
import com.hotelmate.chat.application.port.delivery.Backlog;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class QueueMetricsTest {

    private static final Instant NOW = Instant.parse("2026-01-05T14:30:00Z");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger questions = new AtomicInteger();

    @Test
    void tellHowFarBehindASinkIsAndAskOnceForIt() {
        measure(() -> new Backlog(7, Optional.of(NOW.minusSeconds(90)), 2));

        assertThat(registry.scrape())
                .contains(
                        "hotelchat_outbox_backlog{sink=\"pusher\"} 7.0",
                        "hotelchat_outbox_oldest_seconds{sink=\"pusher\"} 90.0",
                        "hotelchat_dead_letters{sink=\"pusher\"} 2.0");
        registry.scrape();
        assertThat(questions).hasValue(1);
    }

    @Test
    void showNothingOldWhenNothingWaits() {
        measure(() -> Backlog.NONE);

        assertThat(registry.scrape())
                .contains(
                        "hotelchat_outbox_backlog{sink=\"pusher\"} 0.0",
                        "hotelchat_outbox_oldest_seconds{sink=\"pusher\"} 0.0");
    }

    @Test
    void haveNoNumbersWhileTheStoreIsAway() {
        measure(() -> {
            throw new StorageUnavailableException(new IllegalStateException());
        });

        assertThat(registry.scrape()).contains("hotelchat_outbox_backlog{sink=\"pusher\"} NaN");
        assertThat(questions).hasValue(1);
    }

    private void measure(Supplier<Backlog> answer) {
        Supplier<Backlog> store = () -> {
            questions.incrementAndGet();
            return answer.get();
        };
        QueueMetrics.of("pusher", store, InstantSource.fixed(NOW), registry);
    }
}
