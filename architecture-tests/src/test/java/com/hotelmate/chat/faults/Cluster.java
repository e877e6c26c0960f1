package com.hotelmate.chat.faults;

import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.rest.standalone.Main;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Standalone servers on one database, each in a process of its own. */
final class Cluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Keys that all nodes share, or a guest would be a stranger at the other node. */
    private static final String KEY = "k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    private final String database;
    private final List<Integer> ports = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    private Cluster(String database) {
        this.database = database;
    }

    static Cluster of(int size, String database) {
        Cluster cluster = new Cluster(database);
        for (int i = 0; i < size; i++) {
            cluster.ports.add(Ports.free());
            cluster.nodes.add(cluster.launch(i));
            cluster.awaitReady(i);
        }
        return cluster;
    }

    Front front() {
        return new Front(ports);
    }

    /** Kills the node and starts another one in its place, which may take its time. */
    void replace(int index) {
        nodes.get(index).kill();
        nodes.set(index, launch(index));
    }

    void awaitReady(int index) {
        Front front = new Front(List.of(ports.get(index)));
        await().atMost(PATIENCE)
                .until(() ->
                        front.call("GET", "/health/ready", "none", Map.of()).status() == 200);
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
    }

    private Node launch(int index) {
        return Node.start(Main.class, List.of("serve"), settings(ports.get(index)));
    }

    /** The settings of a node. */
    private Map<String, String> settings(int port) {
        return settings(database, port);
    }

    static Map<String, String> settings(String database, int port) {
        return Map.of(
                "DATABASE_URL",
                database,
                "MODE",
                "test",
                "PORT",
                Integer.toString(port),
                "INTEGRATION_KEY",
                Front.INTEGRATION_KEY,
                "STAFF_TOKEN_KEYS",
                KEY,
                "GUEST_SESSION_KEYS",
                KEY,
                "LIMITS_FACTOR",
                "100000");
    }
}
