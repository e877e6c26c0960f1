package com.hotelmate.chat.adapter.rest.standalone.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ExternalTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicReference<String> circuit = new AtomicReference<>("closed");
    private final External pusher = new External(
            "pusher",
            () -> circuit.get().equals("closed"),
            circuit::get,
            List.of("pusher_credentials", "pusher_circuit"));

    @Test
    void showsHowItFaresNow() {
        pusher.measure(registry);
        assertThat(registry.scrape())
                .contains("hotelchat_external_up{service=\"pusher\"} 1.0")
                .contains("hotelchat_circuit_state{service=\"pusher\",state=\"closed\"} 1.0")
                .contains("hotelchat_circuit_state{service=\"pusher\",state=\"open\"} 0.0");
        assertThat(pusher.word()).isEqualTo("up");

        circuit.set("open");

        assertThat(registry.scrape())
                .contains("hotelchat_external_up{service=\"pusher\"} 0.0")
                .contains("hotelchat_circuit_state{service=\"pusher\",state=\"closed\"} 0.0")
                .contains("hotelchat_circuit_state{service=\"pusher\",state=\"open\"} 1.0");
        assertThat(pusher.word()).isEqualTo("down");
    }

    @Test
    void showsFromTheStartWhatAlarmsItMayRaise() {
        pusher.measure(registry);
        assertThat(registry.scrape())
                .contains("hotelchat_alarms_total{kind=\"pusher_credentials\"} 0.0")
                .contains("hotelchat_alarms_total{kind=\"pusher_circuit\"} 0.0");

        new AlarmReport(registry).raise("pusher_circuit", "away");

        assertThat(registry.scrape())
                .contains("hotelchat_alarms_total{kind=\"pusher_credentials\"} 0.0")
                .contains("hotelchat_alarms_total{kind=\"pusher_circuit\"} 1.0");
    }

    @Test
    void countsAlarmsByKind() {
        AlarmReport alarms = new AlarmReport(registry);

        alarms.raise("pusher_credentials", "refused");
        alarms.raise("pusher_credentials", "refused again");

        assertThat(registry.scrape()).contains("hotelchat_alarms_total{kind=\"pusher_credentials\"} 2.0");
    }
}
