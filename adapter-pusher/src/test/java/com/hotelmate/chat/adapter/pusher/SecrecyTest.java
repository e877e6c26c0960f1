package com.hotelmate.chat.adapter.pusher;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.application.port.realtime.ChangeSignals;
import com.hotelmate.chat.domain.routing.Payload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecrecyTest {

    /** What the HTTP client below logs by, in a house that brings nothing else. */
    private final Logger everything = Logger.getLogger("org.apache.http");

    private final LogLines lines = new LogLines();
    private final Scene scene = new Scene();

    @BeforeEach
    void listen() {
        everything.setLevel(Level.ALL);
        everything.setUseParentHandlers(false);
        everything.addHandler(lines);
    }

    @AfterEach
    void close() {
        everything.removeHandler(lines);
        everything.setUseParentHandlers(true);
        everything.setLevel(null);
        scene.close();
    }

    @Test
    void whatPeopleSayReachesNoLogHoweverMuchIsLogged() {
        Payload said = new Payload(() -> Map.of("message", "My wallet is gone"), () -> Map.of("fetch", true));
        ChangeSignals change = new ChangeSignals(1, List.of(Scene.signal("private-c", "new-message", said)));

        scene.deliver(change);
        scene.stub.then(Reply.status(503));
        scene.deliver(change);

        assertThat(scene.stub.taken()).hasSize(1);
        assertThat(lines.all)
                .anyMatch(line -> line.contains("/batch_events"))
                .noneMatch(line -> line.contains("wallet"));
    }

    private static final class LogLines extends Handler {

        private final List<String> all = Collections.synchronizedList(new ArrayList<>());

        LogLines() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            all.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
