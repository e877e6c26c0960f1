package com.hotelmate.chat.adapter.rest.operations;

import static com.hotelmate.chat.adapter.rest.ToyTools.EVERYBODY_IS_STAFF_MEMBER_7;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.rest.ToyServer;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.ToyTools;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperationRoutesTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicReference<Readiness> readiness = new AtomicReference<>(Readiness.ALONE);
    private ToyServer server;

    @BeforeEach
    void start() {
        server = ToyServer.with(
                ToyTools.tools(EVERYBODY_IS_STAFF_MEMBER_7, registry),
                new OperationRoutes(() -> true, readiness::get, registry).routes());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isLiveAndReady() {
        assertThat(server.get("/health/live").text()).isEqualTo("{\"status\":\"up\"}");
        assertThat(server.get("/health/ready/").status()).isEqualTo(200);
    }

    @Test
    void isNotReadyWhileDrainingAndSaysWhy() {
        readiness.set(new Readiness(true, true, true, Map.of()));

        Response response = server.get("/health/ready");

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.json().at("/checks/draining").asBoolean()).isTrue();
    }

    @Test
    void isReadyThoughAServiceOutsideIsDown() {
        readiness.set(new Readiness(true, true, false, Map.of("fcm", "down")));

        Response response = server.get("/health/ready");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().at("/external/fcm").asText()).isEqualTo("down");
    }

    @Test
    void countsRequestsByRouteAndRefusalsByCode() {
        server.get("/health/live");
        server.get("/nowhere/in-particular");

        Response metrics = server.get("/metrics");

        assertThat(metrics.header("Content-Type")).startsWith("text/plain");
        assertThat(metrics.text())
                .contains("hotelchat_http_requests_seconds_count{route=\"O1\",status=\"200\"} 1")
                .contains("hotelchat_http_requests_seconds_count{route=\"none\",status=\"404\"} 1")
                .contains("hotelchat_refusals_total{code=\"NOT_FOUND\"} 1.0")
                .doesNotContain("nowhere");
    }
}
