package com.hotelmate.chat.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a node and its database, and cuts a connection at the worst moment: the database has committed a
 * statement and answers, and the answer does not arrive. Thread-safe.
 */
final class CuttingProxy implements Closeable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger armed = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private final byte[] statement;
    private volatile int database;

    /**
     * A proxy in front of the database on that port.
     *
     * @param statement how the text of the statements begins whose answers are cut off
     */
    CuttingProxy(int database, String statement) throws IOException {
        this.database = database;
        this.statement = statement.getBytes(StandardCharsets.UTF_8);
        threads.execute(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Cuts off the answer to the next such statement. */
    void arm() {
        armed.incrementAndGet();
    }

    /** Sends new connections to a database on another port. */
    void leadTo(int port) {
        database = port;
    }

    int cuts() {
        return cuts.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException e) {
                // Closed; the loop finds out.
            }
        }
    }

    private void connect(Socket node) throws IOException {
        try {
            Link link = new Link(node, new Socket(InetAddress.getLoopbackAddress(), database));
            threads.execute(link::carryQuestions);
            threads.execute(link::carryAnswers);
        } catch (IOException e) {
            node.close();
        }
    }

    private final class Link {

        private final Socket node;
        private final Socket server;
        private volatile boolean doomed;

        Link(Socket node, Socket server) {
            this.node = node;
            this.server = server;
        }

        void carryQuestions() {
            carry(node, server, (bytes, length) -> {
                if (contains(bytes, length) && armed.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    doomed = true;
                }
                return true;
            });
        }

        void carryAnswers() {
            carry(server, node, (bytes, length) -> {
                if (doomed) {
                    cuts.incrementAndGet();
                }
                return !doomed;
            });
        }

        private void carry(Socket from, Socket to, Gate gate) {
            byte[] buffer = new byte[1 << 16];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                int length = in.read(buffer);
                while (length > 0 && gate.lets(buffer, length)) {
                    out.write(buffer, 0, length);
                    out.flush();
                    length = in.read(buffer);
                }
            } catch (IOException e) {
                // One end is gone, so is the other.
            }
        }
    }

    private boolean contains(byte[] bytes, int length) {
        for (int start = 0; start + statement.length <= length; start++) {
            int i = 0;
            while (i < statement.length && bytes[start + i] == statement[i]) {
                i++;
            }
            if (i == statement.length) {
                return true;
            }
        }
        return false;
    }

    private interface Gate {
        boolean lets(byte[] bytes, int length);
    }
}
