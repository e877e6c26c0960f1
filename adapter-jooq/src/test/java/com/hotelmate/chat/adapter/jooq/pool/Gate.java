package com.hotelmate.chat.adapter.jooq.pool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a program and its database, and lets nobody through while it is shut; or lets them in and says nothing
 * more. Thread-safe.
 */
public final class Gate implements AutoCloseable {

    private final DatabaseAddress behind;
    private final ServerSocket door;
    private final Set<Socket> visitors = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;
    private volatile boolean silent;

    private Gate(DatabaseAddress behind, ServerSocket door) {
        this.behind = behind;
        this.door = door;
    }

    /** An open gate before that database. */
    public static Gate before(DatabaseAddress database) throws IOException {
        Gate gate = new Gate(database, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        daemon(gate::welcome);
        return gate;
    }

    /** Where the database is, for those who come through the gate. */
    public DatabaseAddress address() {
        String name = URI.create(behind.jdbcUrl().substring("jdbc:".length())).getPath();
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + name, behind.user(), behind.password());
    }

    /** Throws everybody out, and whoever comes. */
    public void shut() throws IOException {
        open = false;
        throwOut();
    }

    /** Lets everybody in, and nothing through: neither what is under way nor what comes. */
    public void silence() {
        silent = true;
    }

    /** Lets everybody through, but those who came while it was silent. */
    public void open() throws IOException {
        if (silent) {
            throwOut();
        }
        silent = false;
        open = true;
    }

    @Override
    public void close() throws IOException {
        door.close();
        shut();
    }

    private void throwOut() throws IOException {
        for (Socket visitor : visitors) {
            visitor.close();
        }
    }

    private void welcome() {
        URI database = URI.create(behind.jdbcUrl().substring("jdbc:".length()));
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                if (!open) {
                    visitor.close();
                    continue;
                }
                Socket inside = new Socket(database.getHost(), database.getPort());
                visitors.add(visitor);
                visitors.add(inside);
                daemon(() -> carry(visitor, inside));
                daemon(() -> carry(inside, visitor));
            } catch (IOException e) {
                // The visitor or the database is gone; the next one may have more luck.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (!silent) {
                    out.write(buffer, 0, length);
                }
            }
        } catch (IOException e) {
            // One of them hung up.
        } finally {
            visitors.remove(from);
            visitors.remove(to);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "gate");
        thread.setDaemon(true);
        thread.start();
    }
}
