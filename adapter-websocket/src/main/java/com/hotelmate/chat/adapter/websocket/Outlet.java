package com.hotelmate.chat.adapter.websocket;

import com.hotelmate.chat.adapter.websocket.wire.CloseCode;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/**
 * The way out to one client: frames leave in the order given, without anybody waiting, and no more than the limits
 * wait for a slow reader. Thread-safe.
 *
 * <p>It keeps no queue of its own; it weighs what Jetty still has to write, which Jetty gathers into few writes.
 */
final class Outlet {

    private static final long ONE_FRAME = 1L << 40;
    private static final long BYTES = ONE_FRAME - 1;

    private final CoreSession line;
    private final RealtimeSettings.Limits limits;
    /** How many frames wait, above the fortieth bit, and how many bytes they have, below. */
    private final AtomicLong waiting = new AtomicLong();

    Outlet(CoreSession line, RealtimeSettings.Limits limits) {
        this.line = line;
        this.limits = limits;
    }

    /** Sends a frame that others may be sending too; false if the reader is too slow for it. */
    boolean offer(ByteBuffer shared) {
        long weight = ONE_FRAME + shared.remaining();
        long now = waiting.addAndGet(weight);
        if (now / ONE_FRAME > limits.queueFrames() || (now & BYTES) > limits.queueBytes()) {
            waiting.addAndGet(-weight);
            return false;
        }
        line.sendFrame(new Frame(OpCode.TEXT, shared.duplicate()), new Relief(weight), false);
        return true;
    }

    /** Asks for a sign of life that every websocket client gives without knowing. */
    void ping() {
        line.sendFrame(new Frame(OpCode.PING), Callback.NOOP, false);
    }

    /** Says goodbye behind whatever still waits. */
    void close(CloseCode code) {
        line.close(code.number(), code.reason(), Callback.NOOP);
    }

    /** Ends it here and now. */
    void cut() {
        line.abort();
    }

    /** Takes a frame off the scales when it is written, or never will be. */
    private final class Relief implements Callback {

        private final long weight;

        Relief(long weight) {
            this.weight = weight;
        }

        @Override
        public void succeeded() {
            waiting.addAndGet(-weight);
        }

        @Override
        public void failed(Throwable cause) {
            waiting.addAndGet(-weight);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }
}
