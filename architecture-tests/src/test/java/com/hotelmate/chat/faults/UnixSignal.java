package com.hotelmate.chat.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What {@code kill} sends to processes. */
final class UnixSignal {

    private UnixSignal() {}

    /**
     * Sends it.
     *
     * @param name as {@code kill} knows it: {@code STOP}
     */
    static void send(String name, long process) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(process))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
