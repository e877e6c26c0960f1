package com.hotelmate.chat.adapter.rest.standalone.external;

import com.hotelmate.chat.application.port.delivery.Alarms;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts alarms, and logs them for a person to see. Thread-safe. */
public final class AlarmReport implements Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmReport.class);

    private final MeterRegistry registry;

    /** Counts in that registry. */
    public AlarmReport(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void raise(String kind, String detail) {
        counter(registry, kind).increment();
        LOG.error("Alarm {}: {}", kind, detail);
    }

    /** Prometheus sees a rise only of what was there before: what may be raised is there from the start, at zero. */
    static Counter counter(MeterRegistry registry, String kind) {
        return registry.counter("hotelchat.alarms", "kind", kind);
    }
}
