package com.hotelmate.chat.adapter.websocket.wire;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What the server says on a connection, as UTF-8 text. Each call encodes anew; the result may be shared by readers. */
public final class ServerFrame {

    private static final ByteBuffer PING = text("{\"event\":\"pusher:ping\",\"data\":\"{}\"}");
    private static final ByteBuffer PONG = text("{\"event\":\"pusher:pong\",\"data\":\"{}\"}");

    private ServerFrame() {}

    /** The first frame: names the connection and says after how many seconds of silence a client should ask. */
    public static ByteBuffer connectionEstablished(String socketId, long activitySeconds) {
        return text("{\"event\":\"pusher:connection_established\",\"data\":\"{\\\"socket_id\\\":\\\"" + socketId
                + "\\\",\\\"activity_timeout\\\":" + activitySeconds + "}\"}");
    }

    /** The client is now known as the user of that data. */
    public static ByteBuffer signedIn(String userData) {
        return text("{\"event\":\"pusher:signin_success\",\"data\":" + quote("{\"user_data\":" + quote(userData) + "}")
                + "}");
    }

    /** The client now listens to the channel. */
    public static ByteBuffer subscriptionSucceeded(String channel) {
        return text("{\"event\":\"pusher_internal:subscription_succeeded\",\"channel\":" + quote(channel)
                + ",\"data\":\"{}\"}");
    }

    /** The client does not listen to the channel, or no longer. */
    public static ByteBuffer subscriptionError(String channel, String type, String error, int status) {
        return text("{\"event\":\"pusher:subscription_error\",\"channel\":" + quote(channel) + ",\"data\":{\"type\":"
                + quote(type) + ",\"error\":" + quote(error) + ",\"status\":" + status + "}}");
    }

    /** What the client said was not understood or is not offered. */
    public static ByteBuffer error(int code, String message) {
        return text("{\"event\":\"pusher:error\",\"data\":{\"code\":" + code + ",\"message\":" + quote(message) + "}}");
    }

    /** Asks the client for a sign of life. */
    public static ByteBuffer ping() {
        return PING.duplicate();
    }

    /** Gives the client a sign of life. */
    public static ByteBuffer pong() {
        return PONG.duplicate();
    }

    /** An event on a channel, around data that is already a quoted JSON string. */
    public static ByteBuffer event(String channel, String event, byte[] quotedData) {
        byte[] head = ("{\"event\":" + quote(event) + ",\"channel\":" + quote(channel) + ",\"data\":")
                .getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[head.length + quotedData.length + 1];
        System.arraycopy(head, 0, frame, 0, head.length);
        System.arraycopy(quotedData, 0, frame, head.length, quotedData.length);
        frame[frame.length - 1] = '}';
        return ByteBuffer.wrap(frame);
    }

    private static ByteBuffer text(String frame) {
        return ByteBuffer.wrap(frame.getBytes(StandardCharsets.UTF_8));
    }

    private static String quote(String text) {
        return "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
